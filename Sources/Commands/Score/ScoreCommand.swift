import ArgumentParser
import Diagnostics
import Files
import Linter

/// `calque score`: prints the MQM score of each article.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score articles: penalty points per 1,000 words, by the model of MQM.",
    discussion: """
      A finding costs 1, 5 or 25 points as info, warning or error; <score> in calque.xml sets other weights. The score is \
      100 less the points per 100 words. The exit code is 1 when an article's score is below --min-score.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions

  @Option(
    help: ArgumentHelp("The form of the scores: table, json or jsonl.", valueName: "format"),
    completion: .names(of: ScoreFormat.self))
  var format = "table"

  @Option(help: ArgumentHelp("The score that an article must reach to pass, 0 to 100.", valueName: "score"))
  var minScore: Double?

  @Flag(help: "Print no notes or progress.") var quiet = false

  func validate() throws {
    if let minScore, !(0...100).contains(minScore) { throw ValidationError("--min-score must be from 0 to 100") }
  }

  func run() async throws {
    let console = Console.current
    let folder = console.workingFolder
    let form: ScoreFormat = try choice(format, "score format")
    var options = try input.runOptions(in: folder)
    options.keepsGoing = rules.keepGoing
    var settings = try input.settings(in: folder) + rules.settings(in: folder)
    if let minScore { settings.append(Setting(.minScore(minScore))) }
    var session = try LintSession(input.paths, options, commandLine: settings, heedsBaseline: false)

    let (weights, least) = (session.settings.weights, session.settings.minScore)
    var writer = ScoreWriter(form, leastScore: least)
    var total = Score()
    var allPass = true
    try console.write(writer.begin())
    try await session.lint(isQuiet: quiet) { report, _ in
      var score = Score()
      score.add(report, weights: weights)
      total.add(report, weights: weights)
      if let least, score.quality < least { allPass = false }
      try console.write(writer.article(report.path, score))
    }
    try console.write(writer.end(total))
    if session.hasTrouble { throw ExitCode(2) }
    if !allPass { throw ExitCode(1) }
  }
}
