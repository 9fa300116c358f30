import Rules

/// A line rule with its phrases and weights laid out.
struct CompiledLine: Sendable {
  /// The number of the rule.
  let rule: Int32
  /// The names of the kinds of evidence.
  let evidence: [String]
  let threshold: Double
  let cautious: Double
  let finder: PhraseFinder
  let model: LineModel

  init(_ body: LineRule, rule: Int32) {
    self.rule = rule
    evidence = body.evidence.map(\.name)
    threshold = body.threshold
    cautious = body.cautious
    finder = PhraseFinder(body.evidence)
    model = LineModel(body)
  }
}
