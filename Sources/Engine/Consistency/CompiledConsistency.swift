import Rules

/// A consistency rule with its token test compiled. Its listed forms are patterns and regexps of their own.
struct CompiledConsistency: Sendable {
  /// The number of the rule.
  let rule: Int32
  /// Whether the rule runs.
  var isOn = true
  /// The names of its listed forms.
  let variants: [String]
  /// The test of the words whose spellings it compares.
  let spelled: Int32?
  /// What does not make a spelling another word.
  let folding: [ConsistencyRule.Folding]
  let minimum: Int
  let minority: Double

  init(_ body: ConsistencyRule, rule: Int32, _ compiler: inout PatternCompiler) {
    self.rule = rule
    minimum = body.minimum
    minority = body.minority
    switch body.forms {
    case .listed(let variants): (self.variants, spelled, folding) = (variants.map(\.name), nil, [])
    case .spelled(let test, let folding): (variants, spelled, self.folding) = ([], compiler.test(test), folding)
    }
  }
}
