import Diagnostics
import Testing
import Text

@Suite struct FixApplicationTests {
  private static let rule = RuleDescriptor(
    id: "r", name: "R", category: .grammar, severity: .error, mqm: "grammar", its: .grammar)

  private func finding(_ edits: [Edit], _ safety: Fix.Safety = .safe) -> Finding {
    Finding(rule: Self.rule, range: edits[0].range, message: "m", fixes: [Fix(edits, safety: safety)])
  }

  private func apply(_ findings: [Finding], _ text: String, _ trusted: Set<Fix.Safety> = [.safe]) -> String {
    let fixes = FixApplication(findings, allowing: trusted.contains)
    return String(decoding: fixes.apply(to: Array(text.utf8)), as: UTF8.self)
  }

  @Test func editsAreMadeWherever() {
    let findings = [
      finding([Edit(ByteRange(8, 9), "!")]), finding([Edit(ByteRange(0, 0), "“"), Edit(ByteRange(3, 3), "”")]),
      finding([Edit(ByteRange(4, 8), "")]),
    ]
    #expect(apply(findings, "one two .") == "“one” !")
  }

  @Test func ofTwoThatOverlapTheFirstInReportOrderIsMade() {
    let wide = finding([Edit(ByteRange(0, 7), "A")])
    let narrow = finding([Edit(ByteRange(4, 7), "B")])
    #expect(apply([wide, narrow], "one two") == "A")
    #expect(apply([narrow, wide], "one two") == "A")
  }

  @Test func aFixIsMadeWholeOrNotAtAll() {
    let first = finding([Edit(ByteRange(0, 3), "A")])
    let both = finding([Edit(ByteRange(1, 2), "x"), Edit(ByteRange(5, 6), "y")])
    #expect(apply([first, both], "one two") == "A two")
  }

  @Test func twoInsertionsAtOnePlaceAreOne() {
    let findings = [finding([Edit(ByteRange(1, 1), "x")]), finding([Edit(ByteRange(1, 1), "y")])]
    #expect(apply(findings, "ab") == "axb")
  }

  @Test func onlyTrustedFixesAreMade() {
    let findings = [
      finding([Edit(ByteRange(0, 1), "x")], .likely), finding([Edit(ByteRange(1, 2), "y")], .shown),
      finding([Edit(ByteRange(2, 3), "z")]),
    ]
    #expect(apply(findings, "abc") == "abz")
    #expect(apply(findings, "abc", [.safe, .likely]) == "xbz")
  }
}
