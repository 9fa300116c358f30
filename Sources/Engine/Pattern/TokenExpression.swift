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

  /// Whether an ASCII word of that length, first byte (if any) and pairs may match.
  mutating func admits(length: Int, first: UInt8?, _ pairs: BytePairs) -> Bool {
    if let hint, !hint.admits(pairs) { return false }
    if hint == nil {
      asked += 1
      if asked == Self.patience { hint = BytePairs.Hint(of: source) }
    }
    compile()
    if length < start.shortest { return false }
    return first.map { start.admits($0) } ?? true
  }

  /// Whether the whole of `word` matches.
  mutating func matches(_ word: [UInt8]) -> Bool {
    compile()
    return expression?.matches(word, in: 0..<word.count) ?? false
  }

  private mutating func compile() {
    if expression != nil || isBroken { return }
    expression = try? RegularExpression(source.expression, isCaseSensitive: source.isCaseSensitive, isAnchored: true)
    isBroken = expression == nil
    if let expression { start = expression.start }
  }
}
