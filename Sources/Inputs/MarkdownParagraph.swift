/// The lines of one paragraph, put together, and where each came from.
struct MarkdownParagraph {
  /// The lines with a line feed between them.
  private(set) var bytes: [UInt8] = []
  private var lines: [(start: Int, source: Int)] = []

  var isEmpty: Bool { lines.isEmpty }

  /// Adds a line.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    if !lines.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    lines.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: source[range])
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Where a range of `bytes` stands in the source, markers of the lines between included. O(log lines).
  func source(of range: Range<Int>) -> Range<Int> {
    let lower = offset(range.lowerBound)
    return lower..<(range.isEmpty ? lower : offset(range.upperBound - 1) + 1)
  }

  /// Where a line feed of `bytes` stands in the source: from the end of its line to the start of the next.
  func sourceOfBreak(at index: Int) -> Range<Int> {
    offset(index - 1) + 1..<offset(index + 1)
  }

  private func offset(_ index: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= index { low = middle } else { high = middle }
    }
    return lines[low].source + index - lines[low].start
  }
}
