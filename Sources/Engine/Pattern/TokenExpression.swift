import Analysis
import Rules

/// A regular expression about single tokens, with what tells at once that most tokens do not match.
///
/// What is checked first is about ASCII tokens only, where a character is a byte. The expression itself is compiled for
/// the first word that passes.
struct TokenExpression {
  private let source: TokenPlan.TokenRegexp
  private var hint: BytePairs.Hint?
  private var expression: RegularExpression?
  private var start = RegularExpression.Start()
  private var isBroken = false
  /// How often it is asked before the pairs of bytes are looked for that words must have.
  private static let patience = 100
  private var asked = 0

  init(_ source: TokenPlan.TokenRegexp) {
    self.source = source
    hint = source.hint
  }

  /// Whether the whole of `word` matches, which has these pairs.
  mutating func matches(_ word: [UInt8], _ wordPairs: BytePairs, isASCII: Bool) -> Bool {
    if isASCII, let hint, !hint.admits(wordPairs) { return false }
    if hint == nil {
      asked += 1
      if asked == Self.patience { hint = BytePairs.Hint(of: source) }
    }
    if expression == nil, !isBroken { compile() }
    guard let expression else { return false }
    if isASCII {
      guard word.count >= start.shortest else { return false }
      if let first = word.first, !start.admits(first) { return false }
    }
    return expression.matches(word, in: 0..<word.count)
  }

  private mutating func compile() {
    expression = try? RegularExpression(source.expression, isCaseSensitive: source.isCaseSensitive, isAnchored: true)
    isBroken = expression == nil
    if let expression { start = expression.start }
  }
}
