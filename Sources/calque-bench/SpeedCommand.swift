import ArgumentParser
import Commands

/// Prints the table of ratios and the stages of a run.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Print speed and memory beside what they are measured by.",
    discussion: "The exit code is 1 when a ratio is not what it must be.")

  @Option(help: "The tool to measure.") var calque = ".build/release/calque"
  @Option(help: "A folder of articles (.txt) to make the texts of.") var text = "corpus"
  @Option(help: "The folder of the built-in rule files.") var rules = "rules"
  @Option(help: "The length of the long text in megabytes.") var megabytes = 50
  @Option(help: "Measure only this: \(Experiment.allCases.map(\.rawValue).joined(separator: ", ")). May be repeated.")
  var only: [String] = []
  @Flag(help: "Take a line of 100 MB, not 20.") var full = false

  func run() throws {
    let laboratory = try Laboratory(
      tool: calque, articles: try Articles(folder: text), megabytes: megabytes, rules: rules)
    var table = ResultTable()
    table.start()
    for experiment in Experiment.allCases where only.isEmpty || only.contains(experiment.rawValue) {
      try experiment.run(laboratory, full: full) { table.add($0) }
    }
    if only.isEmpty || only.contains(Experiment.throughput.rawValue) { try printStages(laboratory) }
    if table.bad > 0 {
      print("\n\(table.bad) of \(table.count) ratios are not what they must be.")
      throw ExitCode(1)
    }
  }

  /// Where the time of the long text goes. Stages of all articles' text are within `match`.
  private func printStages(_ laboratory: Laboratory) throws {
    let run = try laboratory.lint(["--statistics", try laboratory.news()])
    print("\n\("stage".padded(to: 12)) \("ms".rightAligned(to: 10)) ns/byte")
    for stage in run.stages {
      let nanoseconds = stage.milliseconds / Double(laboratory.megabytes)
      let time = stage.milliseconds.rounded(to: 1).rightAligned(to: 10)
      print("\(stage.name.padded(to: 12)) \(time) \(nanoseconds.rounded(to: 2).rightAligned(to: 7))")
    }
  }
}
