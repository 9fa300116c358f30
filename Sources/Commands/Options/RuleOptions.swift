import ArgumentParser
import Diagnostics
import Linter

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A rule file or folder to add, or to replace built-in rules of the same id.", valueName: "path"))
  var rules: [String] = []

  @Option(help: ArgumentHelp("Run only these rules (ids apart by commas).", valueName: "ids"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Switch these rules off.", valueName: "ids"))
  var disable: [String] = []

  @Option(
    help: ArgumentHelp("Run only the rules of these categories.", valueName: "names"),
    completion: .names(of: Category.self))
  var category: [String] = []

  @Option(
    help: ArgumentHelp(
      "The languages the articles were translated from, such as es,de (default: any).", valueName: "codes"))
  var from: [String] = []

  @Option(help: ArgumentHelp("Terms to use and to avoid: plain text or TBX.", valueName: "file"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("A file of words that are right: plain text or TBX.", valueName: "file"))
  var accept: [String] = []

  @Flag(help: "Go on without rules that are broken.")
  var keepGoing = false

  /// The options as settings. Throws when a category is unknown.
  func settings(in folder: String) throws(Trouble) -> [Setting] {
    var values: [Setting.Value] = rules.map { .rules(path: $0) }
    values += glossary.map { .glossary(path: $0) } + accept.map { .acceptFile(path: $0) }
    if !category.isEmpty {
      var categories: [Category] = []
      for name in category.flatMap(Self.parts) { categories.append(try choice(name, "category")) }
      values.append(.categories(categories))
    }
    if !from.isEmpty { values.append(.languages(from.flatMap(Self.parts).map { $0.lowercased() })) }
    if !only.isEmpty { values.append(.only(only.flatMap(Self.parts))) }
    values += disable.flatMap(Self.parts).map { .severity(.rule($0), nil, only: nil) }
    return values.map { Setting($0, base: folder) }
  }

  private static func parts(_ list: String) -> [String] {
    list.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }
}
