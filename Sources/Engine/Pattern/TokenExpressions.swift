/// The regular expressions about single tokens, each compiled when it is first asked for.
final class TokenExpressions {
  private let sources: [TokenPlan.TokenRegexp]
  private var compiled: [RegularExpression??]

  init(_ sources: [TokenPlan.TokenRegexp]) {
    self.sources = sources
    compiled = Array(repeating: nil, count: sources.count)
  }

  /// An expression, which must match a whole token; nil if PCRE2 cannot compile it.
  subscript(index: Int) -> RegularExpression? {
    if let known = compiled[index] { return known }
    let source = sources[index]
    let expression = try? RegularExpression(
      source.expression, isCaseSensitive: source.isCaseSensitive, isAnchored: true)
    compiled[index] = .some(expression)
    return expression
  }
}
