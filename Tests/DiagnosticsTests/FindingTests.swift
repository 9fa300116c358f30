import Diagnostics
import Testing
import Text

@Suite struct FindingTests {
  @Test func suggestionsAreTheFixesThatReplaceTheRange() {
    let rule = RuleDescriptor(
      id: "r", name: "R", category: .quotes, severity: .error, mqm: "punctuation", its: .typographical)
    let finding = Finding(
      rule: rule, range: ByteRange(3, 4), message: "m",
      fixes: [Fix([Edit(ByteRange(3, 4), "x")], safety: .safe), Fix([Edit(ByteRange(9, 9), "”")], safety: .likely)])
    #expect(finding.suggestions == ["x"])
  }
}
