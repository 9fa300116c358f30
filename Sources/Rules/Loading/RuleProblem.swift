/// Something in a rule file that cannot be used as it is.
public struct RuleProblem: Hashable, Sendable, CustomStringConvertible {
  /// Where.
  public let place: SourcePlace
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What would be right; may be empty.
  public let advice: String

  /// Makes a problem.
  public init(place: SourcePlace, message: String, advice: String = "") {
    self.place = place
    self.message = message
    self.advice = advice
  }

  /// The problem in one line, the way compilers write it.
  public var description: String {
    let advice = advice.isEmpty ? "" : "; \(advice)"
    return "\(place.file):\(place.line):\(place.column): error: \(message)\(advice)"
  }
}

extension RuleProblem: Comparable {
  /// Orders by file, line, column and message.
  public static func < (a: RuleProblem, b: RuleProblem) -> Bool {
    (a.place.file, a.place.line, a.place.column, a.message) < (b.place.file, b.place.line, b.place.column, b.message)
  }
}
