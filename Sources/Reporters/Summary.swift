public import Diagnostics

/// Counts over all files of a run.
public struct Summary: Sendable, Equatable {
  /// The number of files.
  public private(set) var files = 0
  /// The number of files with at least one finding.
  public private(set) var filesWithFindings = 0
  /// The number of words in all files.
  public private(set) var words = 0
  /// The number of findings of each severity that occurs.
  public private(set) var severities: [Severity: Int] = [:]
  /// The number of findings of each category that occurs.
  public private(set) var categories: [Category: Int] = [:]
  /// The number of findings of each rule that occurs, by identifier.
  public private(set) var rules: [String: Int] = [:]

  /// Makes a summary of nothing.
  public init() {}

  /// Counts a file in; O(findings).
  public mutating func add(_ report: FileReport) {
    files += 1
    words += report.words
    if !report.findings.isEmpty { filesWithFindings += 1 }
    for count in RuleCount.counts(of: report.findings) {
      for severity in Severity.allCases where count[severity] > 0 {
        severities[severity, default: 0] += count[severity]
      }
      categories[count.rule.category, default: 0] += count.total
      rules[count.rule.id, default: 0] += count.total
    }
  }

  /// The number of findings.
  public var findings: Int { severities.values.reduce(0, +) }

  /// The highest severity found, `nil` if nothing was found.
  public var worst: Severity? { severities.keys.max() }
}

extension Summary {
  /// The counts as a sentence: `3 findings (1 error, 2 warnings) in 2 of 5 files.`
  var sentence: String {
    let files = counted(files, "file")
    guard findings > 0 else { return "No findings in \(files)." }
    let place = filesWithFindings == self.files ? files : "\(filesWithFindings) of \(files)"
    return "\(counted(findings, "finding")) (\(findingsBySeverity)) in \(place)."
  }

  /// The severities that occur with their counts: `1 error, 2 warnings`.
  var findingsBySeverity: String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = severities[severity] else { return nil }
      return severity == .info ? "\(count) info" : counted(count, severity.rawValue)
    }.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
