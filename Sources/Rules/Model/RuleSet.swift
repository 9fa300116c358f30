/// Rules and the word lists that they name.
public struct RuleSet: Sendable {
  /// The rules, in the order of their files.
  public var rules: [Rule]
  /// The named word lists; the words in lower case.
  public var lists: [String: [String]]
  /// How much evidence of translation raises a rule to its corroborated severity.
  public var corroboration: Corroboration

  /// The marks that come in pairs.
  public var conventions = PairConventions()

  /// Makes a rule set.
  public init(rules: [Rule] = [], lists: [String: [String]] = [:], corroboration: Corroboration = Corroboration()) {
    self.rules = rules
    self.lists = lists
    self.corroboration = corroboration
  }
}

/// When a document has shown enough evidence of machine translation for its weaker signs to count.
///
/// Declared once, as `<corroboration findings="2" per-1000-words="1.5"/>` under `<rules>`.
public struct Corroboration: Sendable, Hashable {
  /// The least number of findings at `warning` or `error`, by at least two different rules or at two places.
  public var findings: Int
  /// The least number of such findings per 1,000 words.
  public var perThousandWords: Double

  /// Makes a threshold.
  public init(findings: Int = 2, perThousandWords: Double = 1.5) {
    self.findings = findings
    self.perThousandWords = perThousandWords
  }
}
