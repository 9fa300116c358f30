/// What each reading of a quotation mark costs.
///
/// The unit is arbitrary: about 2 is a fault that must be taken on trust, below 0.5 is ordinary text. The figures were
/// set by hand on edited and damaged English.
struct QuoteCosts {
  /// A mark as it is weighed by itself.
  struct Weight {
    /// Taken as opening.
    var open: Float
    /// Taken as closing.
    var close: Float
    /// Added to `close` where no convention of the open mark closes with this one.
    var wrongClose: Float
    /// Added to `close` where the quotation opened in another line.
    var closeAcross: Float
    /// Left out within a quotation.
    var none: Float
    /// Left out where no quotation is open.
    var noneOutside: Float
    /// Whether it follows another mark directly.
    var isAdjacent: Bool
  }

  /// What no mark that opens within a quotation costs.
  static let tooMuch: Float = 2.7
  /// A mark that looks as if it closed, taken as opening a quotation over several lines.
  private static let misread: Float = 1.2
  /// A mark without partner.
  static let never: Float = 2.2
  /// A mark left out that is no inch and no apostrophe.
  static let stray: Float = 3
  /// A mark left out that may be an inch or an apostrophe.
  private static let noQuote: Float = 0.9
  /// A mark that stands twice.
  static let again: Float = 0.8
  /// Taken off where an inner quotation and the outer one close together.
  static let endsBoth: Float = 0.9
  /// Quoting within a quotation by the same marks.
  private static let nestedSame: Float = 1.7
  /// Quoting within a quotation by other marks.
  private static let nestedOther: Float = 0.3
  /// How many bytes a phrase of a few words has.
  private static let phrase = 32
  /// Running on over “he said” at the end of a line.
  private static let reported: Float = 2

  let marks: [PairMark]
  private(set) var weights: [Weight] = []
  private let glyphs: PairGlyphs
  private let habits: QuoteHabits
  private let layout: PairScanner.Layout
  private let text: [UInt8]
  private let clauses: ReportingClauses
  /// What is known of `isReported`: 0 nothing, 1 no, 2 yes.
  private var reports: [UInt8]

  init(
    _ marks: PairScanner.Marks, glyphs: PairGlyphs, habits: QuoteHabits, text: [UInt8], clauses: ReportingClauses
  ) {
    self.marks = marks.quotes
    self.glyphs = glyphs
    self.habits = habits
    layout = marks.layout
    self.text = text
    self.clauses = clauses
    reports = [UInt8](repeating: 0, count: marks.quotes.count)
    weights.reserveCapacity(marks.quotes.count)
    var end: UInt32 = .max
    for mark in marks.quotes {
      weights.append(weigh(mark, isAdjacent: mark.offset == end))
      end = mark.offset + UInt32(glyphs.length(mark.glyph))
    }
  }

  private func weigh(_ mark: PairMark, isAdjacent: Bool) -> Weight {
    let isNeutral = glyphs.isNeutral(mark.glyph)
    let share: Float = isNeutral ? 1 : 0.5
    // The space of a closing mark has slipped to its other side: it was late, "he said.
    let isSlipped = hasSlippedSpace(mark)
    let isNoQuote = isNeutral && mark.isApostrophe || isPrime(mark)
    var close = isSlipped ? 0.3 : share * mark.closingStrain
    if isNeutral, mark.isApostrophe, !mark.isDroppedLetter { close += 1.5 }
    if text.follows(0x3A, Int(mark.offset)) { close += 1 }
    return Weight(
      open: share * mark.openingStrain + habits.openCost[Int(mark.glyph)] + (isSlipped ? 1.2 : 0), close: close,
      wrongClose: habits.closeCost[Int(mark.glyph)], closeAcross: isNoQuote ? 2.5 : 0,
      none: isNoQuote ? Self.noQuote : Self.stray,
      noneOutside: isNoQuote && !mark.isDroppedLetter ? Self.noQuote : Self.stray, isAdjacent: isAdjacent)
  }

  /// Whether the mark may be the sign of inches: 15" and, set by a program that curls all marks, 15”.
  private func isPrime(_ mark: PairMark) -> Bool {
    mark.isPrime && glyphs.closesNatively(mark.glyph)
  }

  /// Whether the mark stands between a comma with its space and words like “he said”.
  private func hasSlippedSpace(_ mark: PairMark) -> Bool {
    let offset = Int(mark.offset)
    guard mark.before == .space, mark.after == .letter, offset > 1,
      text[offset - 2] == 0x2C || text[offset - 2] == 0x21 || text[offset - 2] == 0x3F
    else { return false }
    let start = offset + glyphs.length(mark.glyph)
    return clauses.isClause(at: start, until: text.lineEnd(from: start, limit: start + 80), of: text)
  }

  /// Whether two marks look the same.
  func isSameKind(_ a: Int32, _ b: Int32) -> Bool { marks[Int(a)].glyph == marks[Int(b)].glyph }

  /// The cost of closing with one mark what another opened.
  func mismatch(_ open: Int32, _ close: Int32) -> Float {
    let (opener, closer) = (marks[Int(open)].glyph, marks[Int(close)].glyph)
    let wrong = weights[Int(close)].wrongClose
    if glyphs.pairs(opener, closer) { return glyphs.isNative(opener) ? wrong : 0 }
    return (glyphs.isNative(opener) && glyphs.isNative(closer) ? 0.4 : 1.3) + wrong
  }

  /// The cost of a quotation, open since `top`, that runs on from the mark before `index` to it.
  mutating func distance(from top: Int32, to index: Int32) -> Float {
    let breaks = breaks(before: index)
    if breaks == 0 { return 0 }
    return breaks + (isReported(top) ? Self.reported : 0) + (weights[Int(top)].open >= Self.tooMuch ? Self.misread : 0)
  }

  /// The cost of a quotation that runs over the breaks before the mark.
  func breaks(before index: Int32) -> Float {
    let (a, b) = (marks[Int(index) - 1], marks[Int(index)])
    if a.line == b.line { return 0 }
    let gaps = Float(b.paragraph - a.paragraph)
    let lines = max(0, Float(b.line - a.line) - 2 * gaps)
    return Self.run(1.1, gaps) + Self.run(lineCost, lines)
  }

  /// The cost of a row of breaks: the first two count most.
  private static func run(_ cost: Float, _ breaks: Float) -> Float { cost * min(breaks, 2) + 0.3 * max(0, breaks - 2) }

  private var lineCost: Float {
    layout.isHardWrapped ? 0.05 : layout.isSentencePerLine ? 0.3 : layout.gaps > 0 ? 0.5 : 1.1
  }

  /// The cost of opening a quotation within the one that `top` opened; nil where none can.
  mutating func nesting(_ index: Int32, within top: Int32) -> Float? {
    let (outer, inner) = (marks[Int(top)], marks[Int(index)])
    if outer.line != inner.line {
      let flows = layout.isHardWrapped || layout.isSentencePerLine
      guard flows, inner.before != .edge, inner.paragraph == outer.paragraph else { return nil }
    }
    if outer.glyph != inner.glyph { return Self.nestedOther }
    let isFar = inner.offset - outer.offset > 300
    return Self.nestedSame + (isReported(top) ? Self.reported : 0) + (isFar ? 0.9 : 0)
  }

  /// The cost of taking a mark as the start of a paragraph that continues what `top` opened; nil where it starts none.
  mutating func reopening(_ top: Int32, with index: Int32) -> Float? {
    let (open, mark) = (marks[Int(top)], marks[Int(index)])
    guard mark.before == .edge, follows(mark, open) else { return nil }
    var cost = habits.reopenCost
    if mark.paragraph == open.paragraph { cost += 0.2 * Float(min(10, mark.line - open.line - 1)) }
    if mark.glyph != open.glyph { cost += 0.6 }
    if isReported(top) { cost += Self.reported }
    let start = Int(open.offset) + glyphs.length(open.glyph)
    // Nor does a few words' phrase within a sentence, or one that other sentences follow.
    if isWithinSentence(top) {
      let isShort = text.lineEnd(from: start, limit: start + Self.phrase) < start + Self.phrase
      cost += isShort || !text.isSentenceEnd(from: start) ? 1.5 : text.isPhrase(at: start) ? 0.3 : 0
    }
    // Nor does a short remark in a dialogue.
    let short = start + (open.before == .edge ? 220 : 80)
    if mark.paragraph != open.paragraph, start < text.count, text[start] != 0x20,
      text.lineEnd(from: start, limit: short) < short
    {
      cost += 1.4
    }
    return cost
  }

  /// Whether the mark opens a phrase or a title in the middle of a sentence, rather than what somebody says.
  private func isWithinSentence(_ index: Int32) -> Bool {
    let open = marks[Int(index)]
    let offset = Int(open.offset)
    if open.before == .edge { return false }
    if text.isPhrase(at: offset + glyphs.length(open.glyph)) {
      return index == 0 || marks[Int(index) - 1].line != open.line
    }
    return open.before == .space && offset > 1 && Surroundings.classify(UInt32(text[offset - 2])) == .letter
      && !clauses.endsWithVerb(max(0, offset - 30)..<offset - 1, of: text)
  }

  /// Whether the paragraph of `mark` follows that of `open`.
  private func follows(_ mark: PairMark, _ open: PairMark) -> Bool {
    if mark.paragraph != open.paragraph { return mark.paragraph == open.paragraph + 1 }
    if mark.line == open.line + 1 { return true }
    // “He said: “…” may fill several lines where each sentence has its own.
    let start = Int(open.offset)
    let isIntroduced = text.follows(0x3A, start)
    return layout.isSentencePerLine && isIntroduced && mark.line > open.line
  }

  /// Whether words like “he said” follow the mark in its line, so that the quotation surely ended before them.
  private mutating func isReported(_ index: Int32) -> Bool {
    if reports[Int(index)] == 0 {
      let start = Int(marks[Int(index)].offset)
      let next = Int(index) + 1 < marks.count ? Int(marks[Int(index) + 1].offset) : text.count
      reports[Int(index)] = clauses.firstInLine(of: start..<next, of: text) == nil ? 1 : 2
    }
    return reports[Int(index)] == 2
  }
}
