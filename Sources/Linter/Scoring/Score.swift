public import Diagnostics

/// The quality of a text by the scoring model of MQM (themqm.org): penalty points, by words.
public struct Score: Sendable, Equatable {
  /// The number of words scored.
  public private(set) var words = 0
  /// The sum of the weights of all findings.
  public private(set) var penalty = 0.0
  /// The number of findings of each MQM type that occurs.
  public private(set) var types: [String: Int] = [:]
  /// The number of findings.
  public private(set) var findings = 0

  /// Makes the score of nothing.
  public init() {}

  /// Counts a text in; O(findings).
  public mutating func add(_ report: FileReport, weights: ScoreWeights) {
    words += report.words
    findings += report.findings.count
    for count in RuleCount.counts(of: report.findings) {
      for severity in Severity.allCases { penalty += weights[severity] * Double(count[severity]) }
      types[count.rule.mqm, default: 0] += count.total
    }
  }

  /// Penalty points per 1,000 words; 0 for an empty text.
  public var penaltyPerThousandWords: Double { words == 0 ? 0 : penalty * 1_000 / Double(words) }

  /// MQM's overall quality score, 0...100: the share of words without penalty, one point a word.
  public var quality: Double { words == 0 ? 100 : max(0, 100 * (1 - penalty / Double(words))) }
}
