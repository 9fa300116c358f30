import Diagnostics
import Files
import Linter

/// One run over the articles that a command line means: finds them, lints them, tells what goes wrong on the way.
struct LintSession {
  /// What holds for the run as a whole.
  let settings: RunSettings
  /// The known findings.
  let baseline: Baseline?
  /// Whether something went wrong that did not end the run.
  private(set) var hasTrouble = false
  private let console = Console.current
  private let articles: [String]
  private var run: LintRun

  /// Finds the articles. Throws when a configuration is broken, the baseline cannot be read, or there is no article.
  init(_ paths: [String], _ options: LintRun.Options, commandLine: [Setting], heedsBaseline: Bool = true) throws {
    var options = options
    let folder = options.workingFolder
    var tree = ConfigurationTree(workingFolder: folder, commandLine: commandLine)
    settings = RunSettings(tree.settings(in: Self.commonFolder(paths, from: folder)))
    try tree.check()
    if heedsBaseline, let path = settings.baseline {
      options.baseline = try Baseline(path: path, workingFolder: folder)
    }
    baseline = options.baseline

    var configuration = tree
    var finder = ArticleFinder(workingFolder: folder) { configuration.settings(in: $0) }
    var found = finder.find(paths)
    if let changes = options.changes { found.articles.removeAll { !changes.touches($0) } }
    for problem in found.problems { console.complain("calque: \(problem)") }
    hasTrouble = !found.problems.isEmpty
    articles = found.articles
    run = LintRun(tree, options)
  }

  /// The time that loading the rules took.
  var loadTime: Duration { run.loadTime }

  /// Lints the articles in order and hands over what was found in those that can be read.
  mutating func lint(isQuiet: Bool, _ body: (FileReport, FileOutcome) throws -> Void) async throws {
    var progress = Progress(of: articles.count, isShown: !isQuiet && console.errorsAreTerminal)
    var failed = hasTrouble
    try await run.lint(articles) { [console] outcome in
      progress.clear(console)
      for trouble in outcome.troubles { console.complain("calque: \(trouble)") }
      if !isQuiet { for note in outcome.notes { console.complain("note: \(note)") } }
      failed = failed || !outcome.troubles.isEmpty
      if let report = outcome.report { try body(report, outcome) }
      progress.step(console)
    }
    progress.clear(console)
    for warning in run.ruleWarnings { console.complain(warning) }
    hasTrouble = failed || !run.ruleWarnings.isEmpty
  }

  /// The deepest folder that holds all paths.
  private static func commonFolder(_ paths: [String], from workingFolder: String) -> String {
    let folders = paths.map { path in
      let absolute = Paths.normalized(path == "-" ? "." : path, from: workingFolder)
      return Files.kind(of: absolute) == .directory ? absolute : Paths.directory(of: absolute)
    }
    guard var common = folders.first else { return workingFolder }
    while !folders.allSatisfy({ Paths.relative($0, to: common) != nil }) { common = Paths.directory(of: common) }
    return common
  }
}
