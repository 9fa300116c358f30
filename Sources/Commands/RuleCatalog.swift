import ArgumentParser
import Diagnostics
import Linter
import Rules

/// The rules that `calque test`, `rules` and `explain` speak of.
struct RuleCatalog {
  /// The rules of the named files, or the built-in ones when none is named.
  let rules: [Rule]
  /// The word lists and conventions of the built-in rules and of the named files.
  let context: RuleSet

  /// Loads rule files.
  ///
  /// - Throws: `Trouble` when a file cannot be read, and exit code 2 after printing what is wrong in the files.
  static func load(_ paths: [String], withExamples: Bool) throws -> RuleCatalog {
    let folder = Console.current.workingFolder
    var options = RuleFiles.checkingOptions(in: folder)
    options.withExamples = withExamples
    if paths.isEmpty {
      let rules = try checked(BuiltinRules.load(options: options))
      return RuleCatalog(rules: rules.rules, context: rules)
    }
    let standard = BuiltinRules.load().rules
    options.knownLists = Set(standard.lists.keys)
    let own = try checked(RuleSet.load(try RuleFiles.read(paths, in: folder), options: options))
    return RuleCatalog(rules: own.rules, context: standard.overridden(by: own))
  }

  private static func checked(_ loaded: LoadedRules) throws -> RuleSet {
    for problem in loaded.problems { Console.current.complain(problem.description) }
    if !loaded.problems.isEmpty { throw ExitCode(2) }
    return loaded.rules
  }

  /// The rules whose id is one of `ids`, or whose group's id is; all rules when `ids` is empty.
  static func select(_ ids: [String], from rules: [Rule]) throws -> [Rule] {
    if ids.isEmpty { return rules }
    var unknown: [String] = []
    for id in ids where !rules.contains(where: { $0.descriptor.isNamed(id) }) {
      let nearest = DidYouMean.nearest(to: id, among: rules.map(\.descriptor.id))
      unknown.append("there is no rule “\(id)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    }
    if !unknown.isEmpty { throw Trouble(unknown) }
    return rules.filter { rule in ids.contains(where: rule.descriptor.isNamed) }
  }
}
