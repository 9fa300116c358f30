import ArgumentParser
import Files
import Inputs
import Linter

/// Which articles are read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "Articles, folders of articles, or - for standard input.", completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "How to read the articles: plain, markdown or html (default: by their names).", valueName: "format"),
    completion: .names(of: InputFormat.self))
  var inputFormat: String?

  @Option(help: ArgumentHelp("The name that reports give standard input; it also tells the format.", valueName: "path"))
  var stdinName = "<stdin>"

  @Option(help: ArgumentHelp("Leave out articles that match a pattern, as in .gitignore.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Report only findings on lines changed since a commit of git.", valueName: "ref"))
  var since: String?

  @Option(
    help: ArgumentHelp("The number of articles linted at the same time (default: one a processor).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  /// The options as settings.
  func settings(in folder: String) -> [Setting] { exclude.map { Setting(.exclude(Glob($0)), base: folder) } }

  /// The options as a run takes them. Throws when a format is unknown or git cannot tell what changed.
  func runOptions(in folder: String) throws(Trouble) -> LintRun.Options {
    var options = LintRun.Options()
    options.workingFolder = folder
    options.jobs = jobs ?? Files.processorCount
    if let inputFormat { options.inputFormat = try choice(inputFormat, "input format") }
    options.standardInputName = stdinName
    if let since { options.changes = try ChangedLines(since: since, workingFolder: folder) }
    return options
  }
}
