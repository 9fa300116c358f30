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

  mutating func rules(with additions: Additions) throws(Trouble) -> RuleSet {
    if let known = sets[additions] { return known }
    var rules = RuleSet()
    if additions == Additions() {
      rules = try load(Self.builtinFiles(), over: rules)
    } else {
      rules = try self.rules(with: Additions())
      for pack in additions.packs { rules = try load(try files(of: pack), over: rules) }
      for path in additions.glossaries {
        let glossary = try Glossary(path: path)
        rules = try load([RuleFile(name: shown(path), bytes: glossary.ruleFile)], over: rules)
      }
    }
    sets[additions] = rules
    return rules
  }

  private static func builtinFiles() -> [RuleFile] {
    BuiltinRules.files.filter { $0.name.hasSuffix(".xml") }.map { RuleFile(name: $0.name, bytes: $0.bytes) }
  }

  private mutating func load(_ files: [RuleFile], over base: RuleSet) throws(Trouble) -> RuleSet {
    var options = RuleLoadingOptions()
    options.knownLists = Set(base.lists.keys)
    if base.rules.isEmpty {
      options.wordFile = { file, path in
        let name = Paths.join(Paths.directory(of: file), path)
        return BuiltinRules.files.first { $0.name == name }?.bytes
      }
    } else {
      // The built-in rules are known to compile; checking them here would cost every run.
      options.regexpFault = Engine.regexpFault
      options.wordFile = { [workingFolder] file, path in
        let folder = Paths.directory(of: Paths.normalized(file, from: workingFolder))
        return try? Files.read(Paths.normalized(path, from: folder))
      }
    }
    let loaded = RuleSet.load(files, options: options)
    let problems = loaded.problems.map(\.description)
    if !problems.isEmpty, !keepsGoing { throw Trouble(problems) }
    warnings += problems
    return base.rules.isEmpty ? loaded.rules : base.overridden(by: loaded.rules)
  }

  /// A rule file itself, or the rule files below a folder in the order of their paths.
  private func files(of path: String) throws(Trouble) -> [RuleFile] {
    do throws(FileError) {
      guard Files.kind(of: path) == .directory else {
        return [RuleFile(name: shown(path), bytes: try Files.read(path))]
      }
      var files: [RuleFile] = []
      try collect(path, into: &files)
      if files.isEmpty { throw FileError("find a rule in", shown(path), reason: "there is no .xml file") }
      return files
    } catch {
      throw Trouble(error.description)
    }
  }

  private func collect(_ folder: String, into files: inout [RuleFile]) throws(FileError) {
    for name in try Files.names(in: folder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if Files.kind(of: path) == .directory {
        try collect(path, into: &files)
      } else if name.hasSuffix(".xml") {
        files.append(RuleFile(name: shown(path), bytes: try Files.read(path)))
      }
    }
  }

  private func shown(_ path: String) -> String { Paths.relative(path, to: workingFolder) ?? path }
}
