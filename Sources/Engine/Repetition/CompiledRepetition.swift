import Rules

/// A repetition rule with its token tests compiled.
struct CompiledRepetition: Sendable {
  /// The number of the rule.
  let rule: Int32
  let unit: RepetitionRule.Unit
  let length: ClosedRange<Int>
  let times: Int
  let distance: Int
  let mayHoldPunctuation: Bool
  /// The tests of words whose repetition is fine.
  let exceptions: [Int32]
  /// The test of the word between the two runs, if there is one.
  let between: Int32?

  init(_ body: RepetitionRule, rule: Int32, _ compiler: inout PatternCompiler) {
    self.rule = rule
    unit = body.unit
    length = body.length
    times = body.times
    distance = body.distance
    mayHoldPunctuation = body.mayHoldPunctuation
    exceptions = body.exceptions.map { compiler.test($0) }
    between = body.between.map { compiler.test($0) }
  }
}
