import Diagnostics
import Text

/// Keeps one finding where several of one category say the same of the same words.
enum OverlapPass {
  /// Puts the findings in report order and takes out those that another one covers. Of two that overlap in one category
  /// the graver stays, then the longer, then the one whose rule comes first by name; O(n log n), in place, since a corpus
  /// in one file can have hundreds of thousands.
  static func resolve(_ findings: inout [Finding]) {
    findings.sort()
    let count = gatherKept(&findings)
    if count == findings.count { return }
    findings.removeLast(findings.count - count)
    findings.sort()
  }

  /// Moves the findings that stay to the front, and says how many they are. In a span they change places without being
  /// copied.
  private static func gatherKept(_ findings: inout [Finding]) -> Int {
    var findings = findings.mutableSpan
    var count = 0
    var lastOfCategory = [Int](repeating: -1, count: Category.allCases.count)
    for i in findings.indices {
      let category = findings[i].rule.category.ordinal
      let index = lastOfCategory[category]
      if index >= 0, findings[index].range.overlaps(findings[i].range) {
        if isBetter(findings[i], than: findings[index]) { findings.swapAt(index, i) }
        continue
      }
      lastOfCategory[category] = count
      if count < i { findings.swapAt(count, i) }
      count += 1
    }
    return count
  }

  private static func isBetter(_ a: Finding, than b: Finding) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    if a.range.count != b.range.count { return a.range.count > b.range.count }
    return a.rule.id < b.rule.id
  }
}
