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

  /// Writes bytes of UTF-8 that are written often, at less cost than a string.
  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes a number that is not negative in decimal digits.
  mutating func write(_ number: Int) {
    if number >= 10 { write(number / 10) }
    write(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func flush() {
    if buffer.isEmpty { return }
    sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
