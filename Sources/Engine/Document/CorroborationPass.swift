import Diagnostics
import Rules

/// Raises weak findings in a document that strong ones show to be a machine translation.
///
/// A phrase that is only odd in one text is telling in another: where several rules of warning rank have spoken, a rule
/// that is marked `corroborated="warning"` counts as a warning too. A rule does not vouch for itself, and a rule written
/// for some source languages is vouched for by rules of those languages or of none.
struct CorroborationPass: Sendable {
  /// The severity that rules rise to, by their identifiers.
  let raised: [String: Severity]
  let threshold: Corroboration

  /// Raises the findings that the others vouch for; O(findings).
  func apply(to findings: inout [Finding], words: Int) {
    guard !raised.isEmpty else { return }
    var witnesses: [[String]: Int] = [:]
    var count = 0
    let rules = RuleCount.counts(of: findings)
    for rule in rules where Self.tellsOfTranslation(rule.rule.category) {
      let vouching = rule[.warning] + rule[.error]
      if vouching > 0 { witnesses[rule.rule.sourceLanguages, default: 0] += vouching }
      count += vouching
    }
    guard isEnough(count, words) else { return }
    let verdicts = rules.map { severity(of: $0.rule, witnesses, words) }
    if verdicts.allSatisfy({ $0 == nil }) { return }
    // The rules come up in the same order again.
    var numbers = RuleNumbers()
    for i in findings.indices {
      guard let verdict = verdicts[numbers.number(of: findings[i].rule)], verdict > findings[i].severity else {
        continue
      }
      findings[i].severity = verdict
    }
  }

  /// The severity that a rule rises to; nil when it does not, or is not vouched for. Witnesses are counted by the source
  /// languages of their rules; none given means any.
  private func severity(of rule: RuleDescriptor, _ witnesses: [[String]: Int], _ words: Int) -> Severity? {
    guard let severity = raised[rule.id] else { return nil }
    let languages = rule.sourceLanguages
    let count = witnesses.reduce(0) { sum, witness in
      let canVouch = languages.isEmpty || witness.key.isEmpty || witness.key.contains(where: languages.contains)
      return canVouch ? sum + witness.value : sum
    }
    return isEnough(count, words) ? severity : nil
  }

  private func isEnough(_ count: Int, _ words: Int) -> Bool {
    count >= threshold.findings && Double(count) * 1000 >= threshold.perThousandWords * Double(words)
  }

  /// Whether faults of a category come from translating, rather than from publishing.
  private static func tellsOfTranslation(_ category: Category) -> Bool {
    switch category {
    case .grammar, .calque, .untranslated, .repetition, .numbers, .capitalisation, .terminology, .leftover: true
    case .quotes, .punctuation, .boilerplate, .encoding, .consistency, .bilingual: false
    }
  }
}
