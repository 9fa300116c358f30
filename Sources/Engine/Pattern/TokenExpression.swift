/// A regular expression about single tokens, with what tells at once that most tokens do not match.
///
/// What is checked first is about ASCII tokens only, where a character is a byte.
struct TokenExpression {
  private let source: TokenPlan.TokenRegexp
  private let expression: RegularExpression
  private let start: RegularExpression.Start
  /// Of these pairs of bytes every match holds one; nil when none are known.
  private var pairs: BytePairs?
  /// How often it is asked before the pairs are looked for, which takes as long as hundreds of matches.
  private static let patience = 2000
  private var asked = 0

  /// Compiles an expression; nil when it is none.
  init?(_ source: TokenPlan.TokenRegexp) {
    guard
      let expression = try? RegularExpression(
        source.expression, isCaseSensitive: source.isCaseSensitive, isAnchored: true)
    else { return nil }
    self.source = source
    self.expression = expression
    start = expression.start
  }

  /// Whether the whole of `word` matches, which has these pairs.
  mutating func matches(_ word: [UInt8], _ wordPairs: BytePairs, isASCII: Bool) -> Bool {
    asked += 1
    if asked == Self.patience { findPairs() }
    if isASCII {
      guard word.count >= start.shortest else { return false }
      if let first = word.first, !start.admits(first) { return false }
      if let pairs, pairs.isDisjoint(with: wordPairs) { return false }
    }
    return expression.matches(word, in: 0..<word.count)
  }

  private mutating func findPairs() {
    let found = LiteralFinder.literals(
      of: source.expression, isCaseSensitive: source.isCaseSensitive, isOnLine: false)
    // A letter beyond ASCII may stand for one of ASCII where case does not count.
    if let found, found.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) { pairs = BytePairs.cover(of: found) }
  }
}
