import Diagnostics
import Text

/// One source line as a terminal shows it, with a part marked: at most `width` columns around the mark.
struct SourceLine {
  /// The text before the mark, cut on the left with `…`.
  private(set) var before = ""
  /// The marked text; may be empty.
  private(set) var marked = ""
  /// The text after the mark, cut on the right with `…`.
  private(set) var after = ""
  /// The columns of `before`.
  private(set) var indent = 0
  /// The columns of `marked`.
  private(set) var length = 0

  private struct Cell {
    let text: String
    let width: Int
  }

  /// Shows the part of `range` that lies in the 1-based `line`; O(`width`), however long the line is.
  init(_ line: Int, marking range: ByteRange, in report: FileReport, width: Int) {
    let content = report.content(ofLine: line)
    let lower = min(max(Int(range.lower), content.lowerBound), content.upperBound)
    let upper = min(max(Int(range.upper), lower), content.upperBound)
    // No character that matters takes more bytes a column than this.
    let reach = width * 8
    let from = Self.boundary(in: report, max(content.lowerBound, lower - reach), forward: true)
    let middle = upper - lower > reach ? Self.boundary(in: report, lower + reach, forward: false) : upper
    let to = Self.boundary(in: report, min(content.upperBound, middle + reach), forward: false)

    var column = 0
    let left = Self.cells(report, from..<lower, &column)
    let inside = Self.cells(report, lower..<middle, &column)
    let right = Self.cells(report, middle..<max(to, middle), &column)
    let (leftWidth, insideWidth, rightWidth) = (Self.width(left), Self.width(inside), Self.width(right))

    var shown = left
    var cutLeft = from > content.lowerBound
    var shownRight = right
    var cutRight = to < content.upperBound
    var shownInside = inside
    if cutLeft || cutRight || column > width {
      let insideRoom = min(insideWidth, width * 2 / 3)
      let room = width - insideRoom
      let leftRoom = min(leftWidth, max(room / 2, room - rightWidth))
      if leftWidth > leftRoom { cutLeft = true }
      shown = Self.fit(left.reversed(), leftRoom - (cutLeft ? 1 : 0)).reversed()
      shownInside = Self.fit(inside, insideRoom)
      if shownInside.count < inside.count {
        shownRight = []
        cutRight = true
      } else {
        if rightWidth > room - leftRoom { cutRight = true }
        shownRight = Self.fit(right, room - leftRoom - (cutRight ? 1 : 0))
      }
    }
    before = (cutLeft ? "…" : "") + shown.map(\.text).joined()
    indent = (cutLeft ? 1 : 0) + Self.width(shown)
    marked = shownInside.map(\.text).joined()
    length = Self.width(shownInside)
    after = shownRight.map(\.text).joined() + (cutRight ? "…" : "")
  }

  private static func boundary(in report: FileReport, _ offset: Int, forward: Bool) -> Int {
    var offset = offset
    for _ in 0..<3 where offset > 0 && offset < report.source.count && report.source[offset] & 0xC0 == 0x80 {
      offset += forward ? 1 : -1
    }
    return offset
  }

  private static func cells(_ report: FileReport, _ bytes: Range<Int>, _ column: inout Int) -> [Cell] {
    guard !bytes.isEmpty else { return [] }
    return String(decoding: report.source[bytes], as: UTF8.self).map { character in
      let text =
        character == "\t"
        ? String(repeating: " ", count: 4 - column % 4) : Visible.replacement(for: character) ?? String(character)
      let cell = Cell(text: text, width: DisplayWidth.of(text))
      column += cell.width
      return cell
    }
  }

  private static func width(_ cells: some Sequence<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  private static func fit(_ cells: some Sequence<Cell>, _ width: Int) -> [Cell] {
    var used = 0
    return Array(
      cells.prefix {
        used += $0.width
        return used <= width
      })
  }
}

extension FileReport {
  /// The bytes of a 1-based line without its line break.
  func content(ofLine line: Int) -> Range<Int> {
    let range = lines.range(ofLine: line).indices
    var upper = range.upperBound
    while upper > range.lowerBound, source[upper - 1] == 0x0A || source[upper - 1] == 0x0D { upper -= 1 }
    return range.lowerBound..<upper
  }
}
