/// Collects text and hands it to a sink in pieces of some tens of kilobytes.
struct Output {
  private var buffer: [UInt8] = []
  private let sink: ByteSink

  init(_ sink: @escaping ByteSink) { self.sink = sink }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes a byte of ASCII.
  mutating func write(_ byte: UInt8) { buffer.append(byte) }

  /// Writes a number that is not negative in decimal digits.
  mutating func write(_ number: Int) {
    let first = buffer.count
    var rest = number
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[first...].reverse()
  }

  mutating func flush() {
    if buffer.isEmpty { return }
    sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
