public import ArgumentParser
import Diagnostics
import Engine
import Files
public import Reporters
import Rules

/// `calque lint`: finds faults and reports them.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Find faults in articles and report them.")

  @Option(help: "The form of the report.") var format: ReportFormat = .text
  @Option(help: "The lowest severity that makes the exit code 1: error, warning, info or never.")
  var failOn = "warning"
  @Option(help: "A rule file to add, or to replace built-in rules of the same id.") var rules: [String] = []
  @Argument(help: "The articles.") var paths: [String]

  func run() throws {
    var options = RuleLoadingOptions()
    options.regexpFault = Engine.regexpFault
    var loaded = BuiltinRules.load(options: options)
    if !rules.isEmpty {
      let files = try rules.map { RuleFile(name: $0, bytes: try Files.read($0)) }
      options.knownLists = Set(loaded.rules.lists.keys)
      let own = RuleSet.load(files, options: options)
      loaded.problems += own.problems
      loaded.rules = loaded.rules.overridden(by: own.rules)
    }
    for problem in loaded.problems { try? Files.write(Array("\(problem)\n".utf8), to: 2, named: "standard error") }
    if !loaded.problems.isEmpty { throw ExitCode(2) }

    let worker = Engine(loaded.rules).makeWorker()
    let reporter = format.make(to: { try? Files.write($0, to: 1, named: "standard output") })
    var run = ReportRun(RunInfo(version: Calque.version), to: [reporter])
    for path in paths {
      let bytes = try Files.read(path)
      let result = worker.lint(bytes)
      run.file(FileReport(path: path, source: bytes, findings: result.findings, words: result.words))
    }
    run.finish()
    guard let threshold = Severity(rawValue: failOn), let worst = run.summary.worst else { return }
    if worst >= threshold { throw ExitCode(1) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
