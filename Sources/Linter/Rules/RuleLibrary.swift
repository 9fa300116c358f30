import Engine
public import Files
public import Rules

/// The built-in rules and the packs that configurations add to them, each set loaded once.
public struct RuleLibrary {
  /// Files to add: packs of rules and glossaries, as absolute paths, in order.
  struct Additions: Hashable {
    var packs: [String] = []
    var glossaries: [String] = []
  }

  private let workingFolder: String
  private let keepsGoing: Bool
  private var sets: [Additions: RuleSet] = [:]
  private var engines: [Additions: Engine] = [:]
  /// What is wrong with rules that were left out, when the run goes on without them.
  public private(set) var warnings: [String] = []

  /// Makes a library.
  ///
  /// - Parameter keepsGoing: whether broken rules are left out with a warning instead of ending the run.
  public init(workingFolder: String = Files.currentDirectory, keepsGoing: Bool = false) {
    self.workingFolder = workingFolder
    self.keepsGoing = keepsGoing
  }

  /// The rules with nothing added. Throws when the built-in rules are broken.
  public mutating func builtin() throws(Trouble) -> RuleSet { try rules(with: Additions()) }

  /// The rules with packs added or put over them. Throws when a file cannot be read or a rule is broken.
  public mutating func rules(packs: [String]) throws(Trouble) -> RuleSet {
    try rules(with: Additions(packs: packs.map { Paths.normalized($0, from: workingFolder) }))
  }

  /// The engine of all rules with some added; the built-in ones alone need no reading of rule files.
  mutating func engine(with additions: Additions) throws(Trouble) -> Engine {
    if let known = engines[additions] { return known }
    let engine: Engine
    if additions == Additions(), let builtin = Engine.builtin() {
      engine = builtin
    } else {
      engine = Engine(try rules(with: additions))
    }
    engines[additions] = engine
    return engine
  }

  mutating func rules(with additions: Additions) throws(Trouble) -> RuleSet {
    if let known = sets[additions] { return known }
    var rules: RuleSet
    if additions == Additions() {
      // The built-in rules are known to be fine; checking them here would cost every run.
      rules = try checked(BuiltinRules.load())
    } else {
      rules = try self.rules(with: Additions())
      for pack in additions.packs { rules = try load(try RuleFiles.read([pack], in: workingFolder), over: rules) }
      for path in additions.glossaries {
        let glossary = try Glossary(path: path)
        rules = try load([RuleFile(name: shown(path), bytes: glossary.ruleFile)], over: rules)
      }
    }
    sets[additions] = rules
    return rules
  }

  private mutating func load(_ files: [RuleFile], over base: RuleSet) throws(Trouble) -> RuleSet {
    var options = RuleFiles.checkingOptions(in: workingFolder)
    options.knownLists = Set(base.lists.keys)
    return base.overridden(by: try checked(RuleSet.load(files, options: options)))
  }

  /// The rules that are fine. Throws when others are not, unless the run goes on without them.
  private mutating func checked(_ loaded: LoadedRules) throws(Trouble) -> RuleSet {
    let problems = loaded.problems.map(\.description)
    if !problems.isEmpty, !keepsGoing { throw Trouble(problems) }
    warnings += problems
    return loaded.rules
  }

  private func shown(_ path: String) -> String { Paths.relative(path, to: workingFolder) ?? path }
}
