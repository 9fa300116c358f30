import Rules

/// A measure rule with its token test compiled.
struct CompiledMeasure: Sendable {
  /// The number of the rule.
  let rule: Int32
  let quantity: MeasureRule.Quantity
  let unit: MeasureRule.Unit
  /// The test of the tokens that count.
  let test: Int32?
  let above: Double?
  let below: Double?
  let leastWords: Int

  /// Whether a unit with no more than `limit` tokens that pass the test is fine.
  var limit: Int? {
    guard quantity == .matches, below == nil, let above, above >= 0 else { return nil }
    return Int(above)
  }

  init(_ body: MeasureRule, rule: Int32, _ compiler: inout PatternCompiler) {
    self.rule = rule
    quantity = body.quantity
    unit = body.unit
    test = body.test.map { compiler.test($0) }
    above = body.above
    below = body.below
    leastWords = body.leastWords
  }
}
