internal import XML

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
  /// Where it stands in the rule file.
  var place: XMLPlace
  /// Whether no white space stands before it.
  var isGlued: Bool
}

/// A problem in the notation.
struct NotationProblem {
  let message: String
  let advice: String
  let place: XMLPlace
}
