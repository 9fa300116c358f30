/// How a document uses its marks, as far as it shows before they are paired.
struct QuoteHabits: Sendable {
  /// What it costs to take each mark as opening.
  private(set) var openCost: [Float]
  /// What it costs to take each mark as closing.
  private(set) var closeCost: [Float]
  /// What it costs to take a mark at the start of a paragraph as continuing the quotation of the paragraph before.
  private(set) var reopenCost: Float

  private static let wrongWay: Float = 1.5

  /// Counts in which surroundings each mark stands.
  init(_ marks: [PairMark], glyphs: PairGlyphs) {
    var opening = [Int](repeating: 0, count: glyphs.glyphs.count)
    var closing = opening
    for mark in marks {
      if mark.openingStrain < mark.closingStrain { opening[Int(mark.glyph)] += 1 }
      if mark.closingStrain < mark.openingStrain { closing[Int(mark.glyph)] += 1 }
    }
    openCost = []
    closeCost = []
    for (number, glyph) in glyphs.glyphs.enumerated() {
      let (opens, closes) = (opening[number], closing[number])
      let nativelyOpens = glyph.opens & glyphs.nativeConventions != 0
      let nativelyCloses = glyph.closes & glyphs.nativeConventions != 0
      // Swedish quotes with one mark on both sides.
      let isBothWays =
        nativelyCloses && opens >= 2
        && !glyphs.glyphs.indices.contains { opening[$0] > 0 && glyphs.pairsNatively(UInt8($0), UInt8(number)) }
      openCost.append(
        nativelyOpens || isBothWays || !nativelyCloses && glyph.opens != 0 && opens >= closes ? 0 : Self.wrongWay)
      closeCost.append(nativelyCloses || !nativelyOpens && glyph.closes != 0 && closes >= opens ? 0 : Self.wrongWay)
    }
    // A document that continues quotations over paragraphs does it more than once.
    var unclosed = 0
    for i in marks.indices.dropFirst() where marks[i].before == .edge && marks[i].openingStrain < 1 {
      let last = marks[i - 1]
      if last.openingStrain < last.closingStrain, marks[i].paragraph - last.paragraph <= 1 { unclosed += 1 }
    }
    reopenCost = unclosed >= 2 ? 0.3 : 1
  }
}
