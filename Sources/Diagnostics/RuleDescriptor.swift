/// What reports say of a rule. One immutable object a rule, shared by all its findings.
public final class RuleDescriptor: Sendable {
  /// The stable identifier, such as `doubled-subject`.
  public let id: String
  /// A short name in plain English.
  public let name: String
  /// The kind of fault.
  public let category: Category
  /// The severity the rule was written with; a finding carries the one that holds after configuration.
  public let severity: Severity
  /// The MQM error type (themqm.org), such as `grammar`.
  public let mqm: String
  /// The ITS 2.0 issue type.
  public let its: ITSType
  /// Why the fault arises and what to write instead, in a sentence or more; may be empty.
  public let explanation: String
  /// The source languages whose translations show the fault (ISO 639-1); empty means any.
  public let sourceLanguages: [String]

  /// Makes a descriptor.
  public init(
    id: String, name: String, category: Category, severity: Severity, mqm: String, its: ITSType,
    explanation: String = "", sourceLanguages: [String] = []
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.severity = severity
    self.mqm = mqm
    self.its = its
    self.explanation = explanation
    self.sourceLanguages = sourceLanguages
  }

  /// Whether `name` means this rule: it is its id, or the id of the group it is a numbered member of (`group` for
  /// `group-2`).
  public func isNamed(_ name: String) -> Bool {
    guard id.hasPrefix(name) else { return false }
    let rest = id.dropFirst(name.count)
    return rest.isEmpty || rest.first == "-" && rest.count > 1 && rest.dropFirst().allSatisfy(\.isNumber)
  }
}
