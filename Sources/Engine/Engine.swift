public import Rules

/// Rules, compiled and ready to run on any number of threads.
///
/// Making one costs about a microsecond a rule; regular expressions are compiled by the workers when they first need
/// them.
public struct Engine: Sendable {
  let tokens: TokenPlan
  let regexps: RegexpPlan
  let pairs: PairsMatcher
  let lines: LineMatcher
  let rules: [Rule]
  let corroboration: CorroborationPass

  /// Compiles `ruleSet`.
  public init(_ ruleSet: RuleSet) {
    rules = ruleSet.rules
    tokens = TokenPlan(rules: ruleSet.rules, lists: ruleSet.lists)
    regexps = RegexpPlan(rules: ruleSet.rules)
    pairs = PairsMatcher(rules: ruleSet.rules, conventions: ruleSet.conventions)
    lines = LineMatcher(rules: ruleSet.rules)
    corroboration = CorroborationPass(rules: ruleSet.rules, threshold: ruleSet.corroboration)
  }

  /// A worker, for one thread at a time.
  public func makeWorker(keepsStatistics: Bool = false) -> Worker { Worker(self, keepsStatistics: keepsStatistics) }
}
