import ArgumentParser
import Diagnostics
import Linter
import Reporters
import Rules

/// `calque rules`: lists rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  /// How the list is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "Only rules of this category.") var category: [Category] = []
  @Option(help: "Only rules that look for traces of this source language, or of any (ISO 639-1).")
  var from: [String] = []
  @Option(help: "Only rules of this severity.") var severity: [Severity] = []
  @Option(help: "The form of the list.") var format: Format = .text
  @Argument(
    help: "Rule files, or folders of them; without any, the built-in rules.", completion: .file(extensions: ["xml"]))
  var files: [String] = []

  func run() throws {
    let written = try RuleCatalog.load(files, withExamples: false).rules.map(\.descriptor)
    let rules = (files.isEmpty ? written + LinterRule.all : written).filter(isWanted)
    var list: [UInt8] = []
    switch format {
    case .text: RuleListing.writeText(rules) { list += $0 }
    case .json: RuleListing.writeJSON(rules) { list += $0 }
    }
    try Console.current.write(list)
  }

  private func isWanted(_ rule: RuleDescriptor) -> Bool {
    let languages = rule.sourceLanguages
    return (category.isEmpty || category.contains(rule.category))
      && (severity.isEmpty || severity.contains(rule.severity))
      && (from.isEmpty || languages.isEmpty || from.contains(where: languages.contains))
  }
}
