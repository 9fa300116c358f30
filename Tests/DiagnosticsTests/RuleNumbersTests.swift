import Diagnostics
import Testing

@Suite struct RuleNumbersTests {
  /// More rules than are found without a dictionary.
  @Test func eachRuleKeepsItsNumber() {
    let rules = (0..<1000).map { i in
      RuleDescriptor(
        id: "r\(i)", name: "R", category: .quotes, severity: .error, mqm: "punctuation", its: .typographical)
    }
    var numbers = RuleNumbers()
    for _ in 0..<2 {
      for (i, rule) in rules.enumerated() { #expect(numbers.number(of: rule) == i) }
    }
  }
}
