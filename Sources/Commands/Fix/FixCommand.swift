import ArgumentParser
import Diagnostics
import Files
import Linter

/// `calque fix`: makes the repairs that can be trusted.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Repair articles: make the corrections that are safe.",
    discussion: """
      Files are replaced in one step and keep their mode, byte order mark and line ends; one that changed meanwhile is \
      left alone. The repaired text of standard input goes to standard output. Without --check the exit code is 0 even \
      when findings are left; it is 2 when something went wrong.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions

  @Flag(help: "Make the likely corrections too.") var unsafe = false
  @Flag(help: "Print what would change as a unified diff, and change nothing.") var diff = false
  @Flag(help: "Change nothing; the exit code is 1 when anything would change.") var check = false
  @Flag(help: "Ask before each correction, also before those that are only suggested.") var interactive = false
  @Flag(help: "Print no notes.") var quiet = false

  func run() async throws {
    let console = Console.current
    if interactive, !console.inputIsTerminal { throw Trouble("--interactive asks on a terminal, and this is none") }
    let folder = console.workingFolder
    var options = try input.runOptions(in: folder)
    options.keepsGoing = rules.keepGoing
    if !interactive { options.repairs = unsafe ? [.safe, .likely] : [.safe] }
    let settings = try input.settings(in: folder) + rules.settings(in: folder)
    var session = try LintSession(input.paths, options, commandLine: settings, heedsBaseline: false)

    var dialogue = FixDialogue(console)
    var (changed, failed) = (0, false)
    try await session.lint(isQuiet: quiet) { report, outcome in
      guard let article = try interactive ? dialogue.repair(report) : outcome.fixed else { return }
      if article.isChanged { changed += 1 }
      do throws(FileError) { try finish(article, console) } catch {
        console.complain("calque: \(error)")
        failed = true
      }
    }
    if failed || session.hasTrouble { throw ExitCode(2) }
    if check, changed > 0 { throw ExitCode(1) }
  }

  /// Writes an article, or shows what would be written.
  private func finish(_ article: FixedArticle, _ console: Console) throws(FileError) {
    if diff {
      try console.write(UnifiedDiff(from: article.source, to: article.fixed).text(path: article.path))
    } else if article.path == input.stdinName, input.paths.contains("-"), !check {
      try console.write(article.fixed)
    } else if article.isChanged {
      if !check { try Files.replace(article.path, from: article.source, with: article.fixed) }
      let count = "\(article.count) correction\(article.count == 1 ? "" : "s")"
      if !quiet { try console.print("\(article.path): \(count)\(check ? " to make" : "")") }
    }
  }
}
