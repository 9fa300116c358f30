/// How often short runs of bytes stand in English prose, so that strings are looked for by their rarest part.
struct GramFrequency {
  /// By gram: the share of running text that begins one, from the commonest words.
  private var shares: [[UInt8]: Double] = [:]

  /// The commonest words of English prose, and common parts of the others, from the commonest down.
  private static let words = """
    the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you \
    were their one all we can her has there been if more when will would who so no said she my about up out what some into \
    them time him could its then two over than other people only new also after first last your our now year years years' \
    most may these like any world before such because government work between those under how many even state where made \
    while through being part president against during part company million percent police countries country president
    """
  private static let parts = """
    ing ed ion tion ations ment ally ould ight ever ther pres comp inter port able ance ence ess ity ing. ed. tion. s, ing,
    """

  init() {
    for (rank, word) in Self.words.split(whereSeparator: \.isWhitespace).enumerated() {
      add(Array(" \(word) ".utf8), 0.06 / Double(rank + 1))
    }
    for part in Self.parts.split(whereSeparator: \.isWhitespace) { add(Array("\(part) ".utf8), 0.003) }
  }

  private mutating func add(_ bytes: [UInt8], _ share: Double) {
    for width in [2, 4] where bytes.count >= width {
      for start in 0...bytes.count - width { shares[Array(bytes[start..<start + width]), default: 0] += share }
    }
  }

  /// How common a gram is; ASCII capitals count as small letters.
  func commonness(of gram: ArraySlice<UInt8>) -> Double {
    let small = gram.map(LiteralFinder.small)
    // Four independent letters are rarer than they really are, which only matters between grams of no common word.
    let letters = small.reduce(1.0) { $0 * MatchKnowledge.letterFrequency[Int($1)] }
    return shares[small, default: 0] + letters
  }
}
