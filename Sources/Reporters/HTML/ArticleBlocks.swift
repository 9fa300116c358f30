import Diagnostics
import Text

/// The passages of an article: what stands side by side with its findings.
///
/// A passage ends at a blank line, or at the end of a line longer than hard-wrapped text has. Passages cover the whole
/// file without a gap; an empty file is one empty passage.
struct ArticleBlocks: Sequence, IteratorProtocol {
  /// One passage.
  struct Block {
    /// All bytes up to the next passage.
    let range: Range<Int>
    /// The bytes to show: without blank lines before and after.
    let content: Range<Int>
    /// Whether it is the last one of its file.
    let isLast: Bool

    /// Whether what starts at `offset` belongs to this passage; the end of the file belongs to the last one.
    func holds(_ offset: Int) -> Bool { isLast || offset < range.upperBound }
  }

  private let report: FileReport
  /// The line that the next passage starts with, from 1.
  private var line = 1

  /// In bytes.
  private static let longestWrappedLine = 120

  init(_ report: FileReport) { self.report = report }

  mutating func next() -> Block? {
    guard line <= report.lines.count else { return nil }
    let start = Int(report.lines.starts[line - 1])
    var content = start..<start
    var lastLine: Range<Int>?
    var isEnded = false
    while line <= report.lines.count {
      let text = report.content(ofLine: line)
      if report.source[text].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        isEnded = lastLine != nil
      } else {
        if isEnded { break }
        content = (lastLine == nil ? text.lowerBound : content.lowerBound)..<text.upperBound
        lastLine = text
        isEnded = text.count > Self.longestWrappedLine
      }
      line += 1
    }
    let isLast = line > report.lines.count
    let end = isLast ? report.source.count : Int(report.lines.starts[line - 1])
    return Block(range: start..<end, content: content, isLast: isLast)
  }
}
