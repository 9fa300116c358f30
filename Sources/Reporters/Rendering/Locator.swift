import Diagnostics
import Text

/// Finds lines and columns of many places of one file.
///
/// It counts from the place asked for last, so that places in or near ascending order cost O(bytes between them) and
/// thousands of findings in one long line stay cheap.
struct Locator {
  private let source: [UInt8]
  private let lines: LineIndex
  private var offset: UInt32 = 0
  private var place = Position(line: 1, column: 1)

  init(_ report: FileReport) {
    source = report.source
    lines = report.lines
  }

  /// The line and column of the byte at `target`; the same as `LineIndex.position(of:in:)`.
  mutating func position(of target: UInt32) -> Position {
    let line = lines.line(at: target, from: place.line)
    if line != place.line {
      offset = lines.starts[line - 1]
      place = Position(line: line, column: 1)
    }
    let (low, high) = (min(offset, target), max(offset, target))
    let scalars = ScalarCount.of(source.span, in: Int(low)..<Int(high))
    place = Position(line: line, column: place.column + (target < offset ? -scalars : scalars))
    offset = target
    return place
  }
}
