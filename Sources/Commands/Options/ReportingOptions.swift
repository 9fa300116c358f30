import ArgumentParser
import Linter
import Reporters

/// What is reported, and where.
struct ReportingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The form of the report: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: text).",
      valueName: "format"),
    completion: .names(of: ReportFormat.self))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Write a report to a file too, such as junit=report.xml. May be repeated.", valueName: "format=file"))
  var output: [String] = []

  @Flag(help: "Print each rule's reason in full under its findings.")
  var explain = false

  @Flag(help: "Leave the attributes out of JUnit reports that the Jenkins schema forbids.")
  var junitStrict = false

  @Flag(help: "Print no findings, notes or progress: the exit code and the files of --output tell.")
  var quiet = false

  @Flag(help: "Print where the findings and the time went.")
  var statistics = false

  /// The options as settings. Throws when an output is not `format=file`.
  func settings(in folder: String) throws(Trouble) -> [Setting] {
    var values: [Setting.Value] = format.map { [.report(format: $0, path: nil)] } ?? []
    for item in output {
      let halves = item.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else {
        throw Trouble("--output takes format=file, such as junit=report.xml, not “\(item)”")
      }
      values.append(.report(format: halves[0], path: halves[1]))
    }
    return values.map { Setting($0, base: folder) }
  }
}
