import ArgumentParser
import Diagnostics
import Files
import Linter
import Rules

/// The rules that `calque test`, `rules` and `explain` speak of.
struct RuleCatalog {
  /// The rules of the named files, or the built-in ones when none is named.
  let rules: [Rule]
  /// The word lists and conventions of the built-in rules and of the named files.
  let context: RuleSet

  /// Loads rule files. Problems go to standard error, and end the run with exit code 2.
  static func load(_ paths: [String], withExamples: Bool) throws -> RuleCatalog {
    var options = RuleFiles.checkingOptions
    options.withExamples = withExamples
    if paths.isEmpty {
      let loaded = BuiltinRules.load(options: options)
      try stop(for: loaded.problems.map(\.description))
      return RuleCatalog(rules: loaded.rules.rules, context: loaded.rules)
    }
    let standard = BuiltinRules.load().rules
    options.knownLists = Set(standard.lists.keys)
    let (files, unreadable) = RuleFiles.read(paths)
    let loaded = RuleSet.load(files, options: options)
    try stop(for: unreadable.map { "calque: \($0)" } + loaded.problems.map(\.description))
    return RuleCatalog(rules: loaded.rules.rules, context: standard.overridden(by: loaded.rules))
  }

  /// The rules whose id is one of `ids`, or whose group's id is; all rules when `ids` is empty.
  static func select(_ ids: [String], from rules: [Rule]) throws -> [Rule] {
    if ids.isEmpty { return rules }
    var unknown: [String] = []
    for id in ids where !rules.contains(where: { isNamed($0, id) }) {
      let nearest = DidYouMean.nearest(to: id, among: rules.map(\.descriptor.id))
      unknown.append("calque: there is no rule “\(id)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    }
    try stop(for: unknown)
    return rules.filter { rule in ids.contains { isNamed(rule, $0) } }
  }

  /// Whether a rule has the id `id`, or is a numbered rule of the group `id`.
  private static func isNamed(_ rule: Rule, _ id: String) -> Bool {
    guard rule.descriptor.id.hasPrefix(id) else { return false }
    let rest = rule.descriptor.id.dropFirst(id.count)
    return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber) && rest.count > 1
  }

  private static func stop(for problems: [String]) throws {
    for problem in problems { try Files.write(Array("\(problem)\n".utf8), to: 2, named: "standard error") }
    if !problems.isEmpty { throw ExitCode(2) }
  }
}
