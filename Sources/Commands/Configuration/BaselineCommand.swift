import ArgumentParser
import Files
import Linter

/// `calque baseline`: writes the findings of today, so that only new ones are reported from now on.
struct BaselineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Write the known findings to a file, for lint to hide.",
    discussion: """
      Each finding is known by its rule, its words and the words around it, so edits elsewhere in the article do not bring \
      it back. Nothing is written when an article cannot be read.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions

  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      "The file to write (default: the one of calque.xml, or else calque-baseline.tsv).", valueName: "file"))
  var path: String?

  @Flag(help: "Print no notes or progress.") var quiet = false

  func run() async throws {
    let console = Console.current
    let folder = console.workingFolder
    var options = try input.runOptions(in: folder)
    options.keepsGoing = rules.keepGoing
    let settings = try input.settings(in: folder) + rules.settings(in: folder)
    var session = try LintSession(input.paths, options, commandLine: settings, heedsBaseline: false)
    let target =
      path.map { Paths.normalized($0, from: folder) } ?? session.settings.baseline ?? folder + "/calque-baseline.tsv"
    let baseline = Baseline(folder: Paths.directory(of: target))
    var lines: [String] = []
    try await session.lint(isQuiet: quiet) { report, _ in lines += baseline.lines(for: report, workingFolder: folder) }
    if session.hasTrouble { throw ExitCode(2) }
    try Baseline.write(lines, to: target)
    if !quiet { try console.print("\(Paths.relative(target, to: folder) ?? target): \(lines.count) known findings") }
  }
}
