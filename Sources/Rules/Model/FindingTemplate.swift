public import Diagnostics

/// What a rule says when it finds something: all that is needed of it once it has been compiled.
public struct FindingTemplate: Sendable {
  /// What reports say of the rule.
  public let rule: RuleDescriptor
  /// What a finding says.
  public let message: Template
  /// The repairs that it proposes, the likeliest first.
  public let suggestions: [Suggestion]

  /// The items, groups and captures that it names.
  public var captures: Set<String> {
    suggestions.reduce(into: message.captures) { $0.formUnion($1.template.captures) }
  }

  /// Makes the template of a rule's findings.
  public init(_ rule: Rule) {
    self.init(rule: rule.descriptor, message: rule.message, suggestions: rule.suggestions)
  }

  init(rule: RuleDescriptor, message: Template, suggestions: [Suggestion]) {
    self.rule = rule
    self.message = message
    self.suggestions = suggestions
  }
}
