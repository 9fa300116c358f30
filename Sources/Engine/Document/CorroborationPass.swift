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

  /// Raises the findings that the others vouch for; O(findings × rules that are raised).
  func apply(to findings: inout [Finding], words: Int) {
    guard !raised.isEmpty else { return }
    let witnesses = findings.filter { $0.severity >= .warning && Self.tellsOfTranslation($0.rule.category) }
    guard isEnough(witnesses.count, words) else { return }
    var verdicts: [String: Bool] = [:]
    for i in findings.indices {
      let rule = findings[i].rule
      guard let severity = raised[rule.id], severity > findings[i].severity else { continue }
      let isVouchedFor = verdicts[rule.id] ?? isEnough(Self.count(witnesses, for: rule.sourceLanguages), words)
      verdicts[rule.id] = isVouchedFor
      if isVouchedFor { findings[i].severity = severity }
    }
  }

  /// How many witnesses can vouch for a rule of these source languages; none given means any.
  private static func count(_ witnesses: [Finding], for languages: [String]) -> Int {
    if languages.isEmpty { return witnesses.count }
    return witnesses.count { witness in
      let others = witness.rule.sourceLanguages
      return others.isEmpty || others.contains(where: languages.contains)
    }
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
