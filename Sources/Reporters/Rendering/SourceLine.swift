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

  /// Shows the part of `range` that lies in the 1-based `line`; O(`width`), however long the line is.
  init(_ line: Int, marking range: ByteRange, in report: FileReport, width: Int) {
    let content = report.content(ofLine: line)
    let lower = min(max(Int(range.lower), content.lowerBound), content.upperBound)
    let upper = min(max(Int(range.upper), lower), content.upperBound)
    // No character that matters takes more bytes a column than this.
    let reach = width * 8
    let from = report.scalarStart(max(content.lowerBound, lower - reach))
    let middle = upper - lower > reach ? report.scalarStart(lower + reach) : upper
    let to = max(report.scalarStart(min(content.upperBound, middle + reach)), middle)

    var left = Cells(report.string(from..<lower).reversed(), fitting: width)
    var inside = Cells(report.string(lower..<middle), fitting: width)
    var right = Cells(report.string(middle..<to), fitting: width)
    left.isCut = left.isCut || from > content.lowerBound
    inside.isCut = inside.isCut || middle < upper
    right.isCut = right.isCut || to < content.upperBound
    if left.isCut || inside.isCut || right.isCut || left.width + inside.width + right.width > width {
      inside.cut(to: width * 2 / 3)
      if inside.isCut { right = Cells("", fitting: 0) }
      let room = width - inside.width - (inside.isCut ? 1 : 0)
      let rightWanted = right.width + (right.isCut ? 1 : 0)
      left.cut(to: max(room / 2, room - rightWanted))
      right.cut(to: room - left.width - (left.isCut ? 1 : 0))
    }
    before = (left.isCut ? "…" : "") + left.texts.reversed().joined()
    indent = left.width + (left.isCut ? 1 : 0)
    marked = inside.texts.joined()
    length = inside.width
    after = right.texts.joined() + (right.isCut || inside.isCut ? "…" : "")
  }
}

/// Characters as a terminal shows them, from the mark outwards.
private struct Cells {
  private(set) var texts: [String] = []
  private var widths: [Int] = []
  private(set) var width = 0
  /// Whether there is more than is shown.
  var isCut = false

  /// Takes characters as long as they fit into `limit` columns; a tab takes four.
  init(_ characters: some Sequence<Character>, fitting limit: Int) {
    for character in characters {
      let text = character == "\t" ? "    " : Visible.replacement(for: character) ?? String(character)
      let columns = DisplayWidth.of(text)
      if width + columns > limit {
        isCut = true
        break
      }
      texts.append(text)
      widths.append(columns)
      width += columns
    }
  }

  /// Drops the outermost characters until the rest, with a `…` for what was cut, takes at most `limit` columns.
  mutating func cut(to limit: Int) {
    if width + (isCut ? 1 : 0) <= limit { return }
    isCut = true
    while width > limit - 1, let columns = widths.popLast() {
      texts.removeLast()
      width -= columns
    }
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

  fileprivate func string(_ bytes: Range<Int>) -> String { String(decoding: source[bytes], as: UTF8.self) }

  /// `offset`, or up to three bytes less where that is inside a character.
  fileprivate func scalarStart(_ offset: Int) -> Int {
    var offset = offset
    for _ in 0..<3 where offset > 0 && offset < source.count && source[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
