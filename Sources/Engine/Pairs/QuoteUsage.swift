import Rules
import Text

/// What the explanation of a document's quotation marks shows of its habits.
struct QuoteUsage: Sendable {
  /// How many sound quotations use each mark.
  private var counts: [Int]
  /// Whether each mark closes a quotation of a native convention somewhere.
  private var nativeClosings: [Bool]
  /// The marks that open a paragraph again.
  private(set) var reopened: Set<Int32> = []
  /// How many quotations close on another line than they opened on.
  private(set) var crossings = 0
  /// Whether more closing marks stand before a full stop than after one.
  let putsMarkBeforeStop: Bool
  private let glyphs: PairGlyphs

  /// Whether any paragraph opens again.
  var reopens: Bool { !reopened.isEmpty }

  init(_ steps: [QuoteStep], marks: [PairMark], glyphs: PairGlyphs, text: [UInt8]) {
    self.glyphs = glyphs
    counts = [Int](repeating: 0, count: glyphs.glyphs.count)
    nativeClosings = [Bool](repeating: false, count: glyphs.glyphs.count)
    var balance = 0
    for step in steps {
      if step.role == .reopen { reopened.insert(step.mark) }
      guard step.partner >= 0 else { continue }
      let (open, close) = (marks[Int(step.partner)], marks[Int(step.mark)])
      if open.line != close.line { crossings += 1 }
      if glyphs.pairs(open.glyph, close.glyph) {
        counts[Int(open.glyph)] += 1
        if close.glyph != open.glyph { counts[Int(close.glyph)] += 1 }
        if glyphs.pairsNatively(open.glyph, close.glyph) { nativeClosings[Int(close.glyph)] = true }
      }
      let range = glyphs.range(of: close)
      if Int(range.upper) < text.count, text[Int(range.upper)] == 0x2E { balance += 1 }
      if range.lower > 0, text[Int(range.lower) - 1] == 0x2E { balance -= 1 }
    }
    putsMarkBeforeStop = balance > 0
  }

  /// How many sound quotations use the mark.
  func count(of mark: PairMark) -> Int { counts[Int(mark.glyph)] }

  /// Whether the mark closes a quotation of a native convention somewhere.
  func closesNatively(_ glyph: UInt8) -> Bool { nativeClosings[Int(glyph)] }

  /// The native marks that the document uses most; where it uses none, those of the first native convention.
  func nativePair() -> (open: String, close: String) {
    let native = glyphs.glyphs.indices.filter {
      glyphs.glyphs[$0].opens & glyphs.nativeConventions != 0 && !glyphs.glyphs[$0].isApostrophe
    }
    guard let most = native.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else { return ("", "") }
    return (String(decoding: glyphs.glyphs[most].bytes, as: UTF8.self), glyphs.closing(for: UInt8(most)))
  }

  /// Whether the mark opens a quotation in a native convention that is not the document's usual one.
  func isMinority(_ open: PairMark) -> Bool {
    glyphs.glyphs[Int(open.glyph)].isNative
      && glyphs.glyphs.indices.contains { glyphs.opensNatively(UInt8($0)) && counts[$0] > counts[Int(open.glyph)] }
  }
}
