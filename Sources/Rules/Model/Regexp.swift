/// A rule over characters.
public struct RegexpRule: Sendable {
  /// How much text the expression sees at once.
  public enum Scope: String, Sendable, CaseIterable {
    /// A line without its break.
    case line
    /// A paragraph: lines up to an empty one.
    case paragraph
    /// The whole text.
    case text
  }

  /// The PCRE2 expression, without delimiters.
  public let expression: String
  /// How much text it sees at once.
  public let scope: Scope
  /// Whether capitals differ from small letters.
  public let isCaseSensitive: Bool
  /// The group that is flagged; 0 for the whole match.
  public let marker: Int
  /// Expressions that silence a finding they overlap, seen in the same scope.
  public let antipatterns: [String]

  /// Makes a regexp rule.
  public init(
    expression: String, scope: Scope = .line, isCaseSensitive: Bool = false, marker: Int = 0,
    antipatterns: [String] = []
  ) {
    self.expression = expression
    self.scope = scope
    self.isCaseSensitive = isCaseSensitive
    self.marker = marker
    self.antipatterns = antipatterns
  }
}
