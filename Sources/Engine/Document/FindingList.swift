import Diagnostics

/// The findings of a text, in the order in which they are found.
struct FindingList {
  private var findings: [Finding] = []
  private var messages = SharedStrings()

  /// Adds a finding; its message shares storage with an equal one of lately.
  mutating func add(_ finding: consuming Finding) {
    finding.message = messages.shared(finding.message)
    findings.append(finding)
  }

  /// Hands out all findings, and starts anew.
  mutating func takeAll() -> [Finding] {
    var all: [Finding] = []
    swap(&all, &findings)
    return all
  }
}
