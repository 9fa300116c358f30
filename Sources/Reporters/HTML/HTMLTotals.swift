import Diagnostics

/// What the summary of the HTML report counts beyond `Summary`: everything by severity.
struct HTMLTotals {
  typealias Counts = [Severity: Int]

  private(set) var categories: [Category: Counts] = [:]
  private(set) var rules: [String: (rule: RuleDescriptor, counts: Counts)] = [:]
  private(set) var files: [(path: String, words: Int, counts: Counts)] = []

  /// Counts a file in and returns its ordinal, from 1.
  mutating func add(_ report: FileReport) -> Int {
    var counts: Counts = [:]
    for finding in report.findings {
      counts[finding.severity, default: 0] += 1
      categories[finding.rule.category, default: [:]][finding.severity, default: 0] += 1
      rules[finding.rule.id, default: (finding.rule, [:])].counts[finding.severity, default: 0] += 1
    }
    files.append((report.path, report.words, counts))
    return files.count
  }
}

extension HTMLTotals.Counts {
  var total: Int { values.reduce(0, +) }
}
