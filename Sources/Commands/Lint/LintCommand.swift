import ArgumentParser
import Diagnostics
import Files
import Linter
import Reporters

/// `calque lint`: finds faults and reports them.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Find faults in articles and report them.",
    discussion: """
      The exit code is 0 when nothing is found at or above --fail-on, 1 when something is, and 2 when something went \
      wrong: a rule that is broken, an article that cannot be read, wrong usage.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Reports") var reporting: ReportingOptions
  @OptionGroup(title: "Thresholds") var thresholds: ThresholdOptions
  @OptionGroup(title: "Known findings") var baseline: BaselineOptions

  func run() async throws {
    let console = Console.current
    let folder = console.workingFolder
    let commandLine =
      try input.settings(in: folder) + rules.settings(in: folder) + reporting.settings(in: folder)
      + thresholds.settings() + baseline.settings(in: folder)
    var options = try input.runOptions(in: folder)
    options.keepsGoing = rules.keepGoing
    options.keepsStatistics = reporting.statistics
    var session = try LintSession(input.paths, options, commandLine: commandLine)
    let settings = session.settings
    var output = try ReportOutput(
      settings.reports, explain: reporting.explain, junitStrict: reporting.junitStrict, quiet: reporting.quiet,
      console: console)
    var tally = Tally(settings)
    try await session.lint(isQuiet: reporting.quiet) { report, outcome in
      tally.add(report, outcome)
      try output.file(report)
    }
    try output.finish()
    if !reporting.quiet { tally.describeBaseline(session.baseline, to: console) }
    if reporting.statistics { tally.describe(output.summary, load: session.loadTime, to: console) }
    if session.hasTrouble { throw ExitCode(2) }
    if tally.fails(output.summary, to: console, isQuiet: reporting.quiet) { throw ExitCode(1) }
  }
}
