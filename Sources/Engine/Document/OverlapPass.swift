import Diagnostics
import Text

/// Keeps one finding where several of one category say the same of the same words.
enum OverlapPass {
  /// The findings in report order. Of two that overlap in one category the graver stays, then the longer, then the one
  /// whose rule comes first by name; O(n log n).
  static func resolve(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    var lastOfCategory: [Category: Int] = [:]
    for finding in findings.sorted() {
      if let index = lastOfCategory[finding.rule.category], kept[index].range.overlaps(finding.range) {
        if isBetter(finding, than: kept[index]) { kept[index] = finding }
        continue
      }
      lastOfCategory[finding.rule.category] = kept.count
      kept.append(finding)
    }
    return kept.sorted()
  }

  private static func isBetter(_ a: Finding, than b: Finding) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    if a.range.count != b.range.count { return a.range.count > b.range.count }
    return a.rule.id < b.rule.id
  }
}
