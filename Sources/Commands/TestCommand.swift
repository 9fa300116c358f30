import ArgumentParser
import Linter
import Rules

/// `calque test`: runs the examples of rules as their tests.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples of rules as their tests.",
    discussion: """
      Each marked example must give exactly one finding, at the marker, with exactly the listed corrections; applying \
      one must silence the rule; each unmarked example must stay silent. Without files the built-in rules are tested.
      """)

  @Option(help: "Test only the rules of this id, or of the group of this id.") var only: [String] = []
  @Argument(help: "Rule files, or folders of them.", completion: .file(extensions: ["xml"])) var files: [String] = []

  func run() throws {
    let catalog = try RuleCatalog.load(files, withExamples: true)
    let tested = try RuleCatalog.select(only, from: catalog.rules)
    let console = Console.current
    var failures = 0
    for rule in tested {
      for failure in ExampleRunner(rule, of: catalog.context).failures() {
        failures += 1
        try console.print(failure.description)
      }
    }
    let examples = tested.reduce(0) { $0 + $1.examples.count }
    console.complain("\(tested.count) rules, \(examples) examples, \(failures) failures")
    if failures > 0 { throw ExitCode(1) }
  }
}
