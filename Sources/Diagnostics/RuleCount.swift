/// How many findings of each severity a rule has.
public struct RuleCount: Sendable {
  /// The rule.
  public let rule: RuleDescriptor
  private var infos = 0
  private var warnings = 0
  private var errors = 0

  private init(_ rule: RuleDescriptor) { self.rule = rule }

  /// The number of findings of one severity.
  public subscript(severity: Severity) -> Int {
    switch severity {
    case .info: infos
    case .warning: warnings
    case .error: errors
    }
  }

  /// The number of findings.
  public var total: Int { infos + warnings + errors }

  private mutating func add(_ severity: Severity) {
    switch severity {
    case .info: infos += 1
    case .warning: warnings += 1
    case .error: errors += 1
    }
  }

  /// Counts findings by rule, in the order in which rules come up. O(findings).
  public static func counts(of findings: [Finding]) -> [RuleCount] {
    var counts: [RuleCount] = []
    var numbers = RuleNumbers()
    for i in findings.indices {
      let number = numbers.number(of: findings[i].rule)
      if number == counts.count { counts.append(RuleCount(findings[i].rule)) }
      counts[number].add(findings[i].severity)
    }
    return counts
  }
}
