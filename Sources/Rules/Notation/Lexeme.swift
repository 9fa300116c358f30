/// The smallest part of a pattern in the one-line notation.
struct Lexeme {
  enum Kind {
    /// A test of one token.
    case test(TokenTest)
    /// `name:` before an item.
    case name(String)
    case open
    case close
    case bar
    case and
    case not
    /// `?`, `*`, `+` or `{m,n}` right after an item.
    case quantifier(min: Int, max: Int)
    /// `…` with its bounds.
    case gap(min: Int, max: Int)
    case start
    case end
    /// `<marker>` and `</marker>`.
    case markerOpen
    case markerClose
    /// An element that means the same as an item, such as `<token>`.
    case node(PatternNode)
    /// Only at the very start: what must not stand before the pattern.
    case notAfter(TokenTest)
  }

  var kind: Kind
  /// Where it stands in the source of the rule file.
  var offset: LazyOffset
  /// Whether no white space stands before it.
  var isGlued: Bool
}

/// An offset in a rule file that is worked out only when a problem needs it.
struct LazyOffset {
  let value: () -> Int

  init(_ value: @escaping () -> Int) { self.value = value }
}

/// A problem in the notation.
struct NotationProblem {
  let message: String
  let advice: String
  let offset: LazyOffset
}
