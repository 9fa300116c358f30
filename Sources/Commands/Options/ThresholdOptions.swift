import ArgumentParser
import Diagnostics
import Linter

/// When a run fails.
struct ThresholdOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The lowest severity that makes the exit code 1: error, warning, info or never.", valueName: "severity"),
    completion: .names(of: FailureLevel.self))
  var failOn: String?

  @Option(help: ArgumentHelp("Fail when there are more findings than this, of whatever severity.", valueName: "n"))
  var maxFindings: Int?

  @Option(help: ArgumentHelp("Fail when the score of all articles together is lower, 0 to 100.", valueName: "score"))
  var minScore: Double?

  func validate() throws {
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings must be at least 0") }
    if let minScore, !(0...100).contains(minScore) { throw ValidationError("--min-score must be from 0 to 100") }
  }

  /// The options as settings. Throws when the severity is unknown.
  func settings() throws(Trouble) -> [Setting] {
    var values: [Setting.Value] = []
    if let failOn {
      let level: FailureLevel = try choice(failOn, "severity")
      values.append(.failOn(level.severity))
    }
    if let maxFindings { values.append(.maxFindings(maxFindings)) }
    if let minScore { values.append(.minScore(minScore)) }
    return values.map { Setting($0) }
  }
}

/// What `--fail-on` takes.
private enum FailureLevel: String, CaseIterable {
  case error
  case warning
  case info
  case never

  var severity: Severity? { Severity(rawValue: rawValue) }
}
