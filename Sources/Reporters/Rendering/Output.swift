/// Collects text and hands it to a sink in pieces of some tens of kilobytes.
struct Output {
  private var buffer: [UInt8] = []
  private let sink: ByteSink

  init(_ sink: @escaping ByteSink) { self.sink = sink }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  mutating func flush() {
    if buffer.isEmpty { return }
    sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
