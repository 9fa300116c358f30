internal import XML

/// A kind of rule: the element that says what to look for, and how it is read.
///
/// A new kind is a case of `RuleBody`, a file `Model/<Kind>Rule.swift`, a file `Loading/<Kind>Element.swift`, a line
/// here and a definition in `rules/calque-rules.rng`.
struct RuleKind: Sendable {
  /// The name of the element.
  let element: String
  /// Reads the element; nil after a problem, which it reports.
  let read: @Sendable (_ element: XMLElement, _ draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody?

  /// All kinds.
  static let all = [
    RuleKind(element: "pattern", read: PatternElement.body),
    RuleKind(element: "regexp", read: RegexpElement.body),
    RuleKind(element: "line", read: LineElement.body),
    RuleKind(element: "repetition", read: RepetitionElement.body),
    RuleKind(element: "consistency", read: ConsistencyElement.body),
    RuleKind(element: "foreign", read: ForeignElement.body),
    RuleKind(element: "measure", read: MeasureElement.body),
    RuleKind(element: "pairs", read: PairsElement.body),
  ]

  static let elements = all.map(\.element)
}

/// What is known of a rule when its body is read.
struct RuleDraft {
  /// The `<rule>`.
  let element: XMLElement
  /// The `<antipattern>`s of the rule and its group.
  let antipatterns: [XMLElement]
  /// The numbers and names that its templates refer to.
  let references: Set<String>
}
