import ArgumentParser
import Diagnostics
import Linter
import Rules

/// `calque explain`: says what a rule means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule means, with examples, and how to switch it off.")

  @Option(help: "A rule file, or a folder of them, to look in instead of the built-in rules.") var rules: [String] = []
  @Argument(help: "The id of a rule, or of a group of rules.") var rule: String

  func run() throws {
    if rules.isEmpty, let descriptor = LinterRule.all.first(where: { $0.isNamed(rule) }) {
      return try Console.current.write(Array(RuleExplanation(descriptor).text.utf8))
    }
    let catalog = try RuleCatalog.load(rules, withExamples: true)
    let texts = try RuleCatalog.select([rule], from: catalog.rules).map { RuleExplanation($0).text }
    try Console.current.write(Array(texts.joined(separator: "\n").utf8))
  }
}
