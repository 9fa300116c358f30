import Rules
import Text

/// Finds brackets without a partner, or with one of another kind.
///
/// A bracket may close in a later line or paragraph, as in verse or in a long aside. List letters such as “a)”, smileys
/// and half-open intervals need no partner. One pass over the brackets.
struct BracketAligner {
  /// How many lines a bracket may stay open.
  private static let reach: UInt32 = 30
  /// How many brackets may be open at once.
  private static let depth = 64

  let text: [UInt8]
  let marks: [PairMark]
  let glyphs: PairGlyphs

  /// The faults, in the order in which they are certain.
  func faults() -> [PairFault] {
    var faults: [PairFault] = []
    var open: [PairMark] = []
    for mark in marks where !isSmiley(mark) {
      while let first = open.first, open.count >= Self.depth || mark.line - first.line > Self.reach {
        faults.append(neverClosed(first))
        open.removeFirst()
      }
      let glyph = glyphs.glyphs[Int(mark.glyph)]
      if glyph.isOpeningBracket {
        open.append(mark)
      } else if let index = open.lastIndex(where: { glyphs.glyphs[Int($0.glyph)].bracket == glyph.bracket }) {
        faults += open[(index + 1)...].map(neverClosed)
        open.removeSubrange(index...)
      } else if let other = open.last, other.line == mark.line, isInterval(from: other, to: mark) {
        open.removeLast()
      } else if isListLetter(mark) {
        continue
      } else if let other = open.last, other.line == mark.line {
        open.removeLast()
        faults.append(otherKind(other, mark))
      } else {
        faults.append(
          PairFault(fault: .bracketNeverOpened, range: glyphs.range(of: mark), close: glyphs.range(of: mark)))
      }
    }
    return faults + open.map(neverClosed)
  }

  private func neverClosed(_ mark: PairMark) -> PairFault {
    let range = glyphs.range(of: mark)
    return PairFault(fault: .bracketNeverClosed, range: range, open: range)
  }

  private func otherKind(_ open: PairMark, _ close: PairMark) -> PairFault {
    let wanted = glyphs.partner(ofBracket: open.glyph)
    return PairFault(
      fault: .bracketOtherKind, range: glyphs.range(of: close), open: glyphs.range(of: open),
      close: glyphs.range(of: close), wanted: wanted, edits: [(glyphs.range(of: close), wanted)])
  }

  /// Whether the mark belongs to a face such as `:-)` or `;(`.
  private func isSmiley(_ mark: PairMark) -> Bool {
    var i = Int(mark.offset) - 1
    while i >= 0, i > Int(mark.offset) - 4, text[i] == 0x2D || text[i] == 0x27 || text[i] == text[Int(mark.offset)] {
      i -= 1
    }
    guard i >= 0 else { return false }
    let eyes = text[i] == 0x3A || text[i] == 0x3B || text[i] == 0x3D
    return eyes && (i + 1 < Int(mark.offset) || mark.after != .letter && mark.after != .digit)
  }

  /// Whether the mark follows a number or a letter or two that count the items of a list: `a)`, `12)`, `iv)`.
  private func isListLetter(_ mark: PairMark) -> Bool {
    var i = Int(mark.offset)
    while i > 0, Surroundings.isAlphanumeric(text[i - 1]) { i -= 1 }
    let label = text[i..<Int(mark.offset)]
    guard !label.isEmpty, label.count <= 5 else { return false }
    let isCounter =
      label.count == 1 || label.count == 2 && label.allSatisfy { $0 < 0x3A }
      || label.allSatisfy { "ivxIVX".utf8.contains($0) }
    return isCounter && (i == 0 || text[i - 1] <= 0x20 || text[i - 1] == 0x2A)
  }

  /// Whether only numbers stand between the marks, as in the interval [0, 1).
  private func isInterval(from open: PairMark, to close: PairMark) -> Bool {
    guard close.offset - open.offset < 40 else { return false }
    return text[Int(open.offset + 1)..<Int(close.offset)].allSatisfy {
      $0 <= 0x39 && $0 != 0x22 || $0 >= 0x80 || $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "b")
    }
  }
}
