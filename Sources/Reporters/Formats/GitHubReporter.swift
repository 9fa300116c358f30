import Diagnostics
import Text

/// Writes workflow commands, one a finding, which GitHub shows as annotations on the changed lines.
///
/// Read by: the runner of GitHub Actions, from the output of a step. It shows ten a severity and step, and
/// takes columns only within one line.
struct GitHubReporter: Reporter {
  private var output: Output
  private let paths: PathBase

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    output = Output(sink)
    paths = options.paths
  }

  mutating func begin(_ run: RunInfo) {}

  mutating func file(_ report: FileReport) {
    let path = Self.property(paths.relative(report.path))
    var starts = Locator(report)
    var ends = Locator(report)
    for finding in report.findings {
      let start = starts.position(of: finding.range.lower)
      let end = ends.position(of: finding.range.upper)
      let columns = start.line == end.line ? ",col=\(start.column),endColumn=\(end.column)" : ""
      let title = Self.property("\(finding.rule.name) [\(finding.rule.id)]")
      let message = finding.message + (finding.repair(in: report).map { "\n" + $0 } ?? "")
      output.write(
        "::\(Self.command(finding.severity)) file=\(path),line=\(start.line),endLine=\(end.line)\(columns),title=\(title)"
          + "::\(Self.data(message))\n")
    }
    output.flush()
  }

  mutating func finish(_ summary: Summary) {}

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// `text` as the data of a command.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// `text` as the value of a property of a command.
  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
