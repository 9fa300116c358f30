import Diagnostics
import TestSupport
import Testing
import Text

@Suite struct FingerprinterTests {
  private let rule = RuleDescriptor(
    id: "r", name: "R", category: .grammar, severity: .error, mqm: "grammar", its: .grammar)

  private func fingerprints(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    let report = FileReport(path: "a.txt", source: Array(text.text.utf8), findings: [], words: 0)
    var fingerprinter = Fingerprinter()
    return text.ranges.map {
      fingerprinter.fingerprint(of: Finding(rule: rule, range: $0, message: "m"), in: report)
    }
  }

  @Test(arguments: [
    "New.\n\nOne two three four ⟦they⟧ five six seven eight.",
    "Other two three four ⟦they⟧ five six seven other words.",
    "One two  three\tfour ⟦they⟧ five six seven eight.\r\nMore.",
  ])
  func outliveEditsElsewhere(edited: String) {
    #expect(fingerprints(edited) == fingerprints("One two three four ⟦they⟧ five six seven eight."))
  }

  @Test(arguments: [
    "One two three four ⟦them⟧ five six seven eight.", "One two three 4 ⟦they⟧ five six seven eight.",
    "One two three four ⟦they⟧ 5 six seven eight.",
  ])
  func tellDifferentPlacesApart(other: String) {
    #expect(fingerprints(other) != fingerprints("One two three four ⟦they⟧ five six seven eight."))
  }

  @Test func equalsAreNumbered() {
    let all = fingerprints("⟦they⟧\n⟦they⟧\n⟦they⟧")
    #expect(all.map { $0.suffix(2) } == [":1", ":2", ":3"])
    #expect(Set(all).count == 3)
  }
}
