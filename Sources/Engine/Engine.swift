public import Diagnostics
public import Rules

/// Rules, compiled and ready to run on any number of threads.
///
/// Regular expressions are compiled by the workers when they first need them.
public struct Engine: Sendable {
  /// A rule of an engine.
  public struct Member: Sendable {
    /// What reports say of the rule.
    public let rule: RuleDescriptor
    /// Whether the rule runs when nobody has named it.
    public let isOnByDefault: Bool
    /// The severity that it rises to in a document that shows other evidence of machine translation.
    let corroborated: Severity?
  }

  /// The rules, by their numbers.
  public let members: [Member]
  let templates: [FindingTemplate]
  private(set) var tokens: TokenPlan
  private(set) var regexps: RegexpPlan
  private(set) var pairs: PairsPlan
  private(set) var lines: [CompiledLine]
  let corroboration: Corroboration

  /// Compiles all rules of `ruleSet`, also those that are off by default. About 60 microseconds a rule.
  public init(_ ruleSet: RuleSet) {
    var tokens = TokenPlanBuilder(lists: ruleSet.lists)
    var lines: [CompiledLine] = []
    for (number, rule) in ruleSet.rules.enumerated() {
      tokens.add(rule, number: Int32(number))
      if case .line(let body) = rule.body { lines.append(CompiledLine(body, rule: Int32(number))) }
    }
    self.init(
      members: ruleSet.rules.map {
        Member(rule: $0.descriptor, isOnByDefault: $0.isOnByDefault, corroborated: $0.corroborated)
      },
      templates: ruleSet.rules.map(FindingTemplate.init), tokens: tokens.plan,
      regexps: RegexpPlan(rules: ruleSet.rules),
      pairs: PairsPlan(rules: ruleSet.rules, conventions: ruleSet.conventions), lines: lines,
      corroboration: ruleSet.corroboration)
  }

  init(
    members: [Member], templates: [FindingTemplate], tokens: TokenPlan, regexps: RegexpPlan, pairs: PairsPlan,
    lines: [CompiledLine], corroboration: Corroboration
  ) {
    self.members = members
    self.templates = templates
    self.tokens = tokens
    self.regexps = regexps
    self.pairs = pairs
    self.lines = lines
    self.corroboration = corroboration
  }

  /// The engine with only those rules running for which `isOn` holds. O(words that rules name).
  public func running(_ isOn: (Member) -> Bool) -> Engine {
    let isOn = members.map(isOn)
    if !isOn.contains(false) { return self }
    var engine = self
    engine.tokens.keep(isOn)
    engine.regexps.keep(isOn)
    engine.pairs.keep(isOn)
    engine.lines.removeAll { !isOn[Int($0.rule)] }
    return engine
  }

  /// Works out the hints of token expressions, which costs more than one article but is kept when the engine is packed.
  mutating func findHints() { tokens.findHints() }

  /// A worker, for one thread at a time.
  public func makeWorker(keepsStatistics: Bool = false) -> Worker { Worker(self, keepsStatistics: keepsStatistics) }
}
