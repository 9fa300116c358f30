import ArgumentParser
import Diagnostics
import Files
import Inputs
import Linter

/// `calque eval`: measures rules on segments whose faults are known.
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure how right rules are on segments whose faults are known.",
    discussion: """
      GOLD.jsonl has a JSON object a line: {"text": "...", "spans": [[start, end]]} with the faults in Unicode scalars \
      from 0, or {"mt": "...", "pe": "..."} with a translation and its post-edited version; "doc" may name the document, whose \
      segments are then linted together. A finding is right when it overlaps what was changed or touches a place where \
      words were put in. Rules are listed from the least right, with what they flagged wrongly.
      """)

  @OptionGroup(title: "Rules") var rules: RuleOptions

  @Option(
    help: ArgumentHelp("Count only findings of this severity and above: info, warning or error.", valueName: "severity")
  )
  var severity = "info"

  @Argument(help: "Files of segments, or - for standard input.") var gold: [String]

  func run() async throws {
    let console = Console.current
    let folder = console.workingFolder
    let least: Severity = try choice(severity, "severity")
    var options = LintRun.Options()
    options.workingFolder = folder
    options.inputFormat = .plain
    options.keepsGoing = rules.keepGoing
    var run = LintRun(
      ConfigurationTree(workingFolder: folder, commandLine: try rules.settings(in: folder)), options)
    var evaluation = Evaluation()
    for path in gold {
      let bytes = try path == "-" ? Files.readStandardInput() : Files.read(Paths.normalized(path, from: folder))
      var segments = try GoldSegment.read(bytes, named: path)[...]
      while let first = segments.first {
        let count = first.document == nil ? 1 : segments.prefix { $0.document == first.document }.count
        let article = segments.prefix(count)
        let outcome = try await run.lint(Evaluation.article(of: article), named: path)
        evaluation.add(article, (outcome.report?.findings ?? []).filter { $0.severity >= least })
        segments = segments.dropFirst(count)
      }
    }
    try console.print(Self.table(evaluation))
  }

  /// The rules from the least right to the most, each with its wrong findings, and all together.
  private static func table(_ evaluation: Evaluation) -> String {
    var lines = ["precision  findings  rule"]
    let byPrecision = evaluation.rules.sorted { a, b in
      (a.value.precision, -a.value.findings, a.key) < (b.value.precision, -b.value.findings, b.key)
    }
    for (rule, figures) in byPrecision {
      lines.append("\(padded(share(figures.precision), 9))  \(padded(String(figures.findings), 8))  \(rule)")
      lines += figures.wrongExamples.map { "           wrong: \($0)" }
    }
    let total = evaluation.total
    lines.append(
      "\(evaluation.segments) segments, \(evaluation.faults) faults, \(total.findings) findings: precision "
        + "\(share(total.precision)), recall \(share(evaluation.recall)), F0.5 \(share(evaluation.f05))")
    return lines.joined(separator: "\n")
  }

  /// A share with three decimals.
  private static func share(_ value: Double) -> String {
    let thousandths = String(Int((value * 1000).rounded()))
    return value >= 1 ? "1.000" : "0." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
