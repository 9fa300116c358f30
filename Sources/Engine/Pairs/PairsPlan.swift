import Diagnostics
import Rules

/// The rules over quotation marks and brackets.
struct PairsPlan: Sendable {
  /// What a rule is about.
  struct Entry: Sendable {
    /// The number of the rule.
    let rule: Int32
    let fault: PairsRule.Fault
    let isDoubtful: Bool
    let safety: Fix.Safety
  }

  private(set) var entries: [Entry] = []
  let conventions: PairConventions

  /// Picks the rules about pairs out of `rules`.
  init(rules: [Rule], conventions: PairConventions) {
    self.conventions = conventions
    for (number, rule) in rules.enumerated() {
      guard case .pairs(let body) = rule.body else { continue }
      entries.append(
        Entry(rule: Int32(number), fault: body.fault, isDoubtful: body.isDoubtful, safety: body.safety))
    }
  }

  init(entries: [Entry], conventions: PairConventions) {
    self.entries = entries
    self.conventions = conventions
  }

  /// Leaves out the rules whose numbers are not on.
  mutating func keep(_ isOn: [Bool]) { entries.removeAll { !isOn[Int($0.rule)] } }
}
