public import Rules

/// An example that its rule does not bear out.
public struct ExampleFailure: Hashable, Sendable, CustomStringConvertible {
  /// Where the example stands, or the rule when it lacks examples.
  public let place: SourcePlace
  /// The rule.
  public let rule: String
  /// What happened, and what should have.
  public let message: String

  /// The failure in one line, the way compilers write it.
  public var description: String { "\(place.file):\(place.line):\(place.column): error: \(message) [\(rule)]" }
}
