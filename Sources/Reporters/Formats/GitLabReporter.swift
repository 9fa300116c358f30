import Diagnostics
import Text

/// Writes the code quality report of GitLab: a JSON array of issues.
///
/// Read by: GitLab's merge request widget. It hides `check_name`, so the description begins with the rule; it matches
/// issues of two branches by `fingerprint`, which must be unique in the report.
struct GitLabReporter: Reporter {
  private var json: JSONWriter
  private let paths: PathBase

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    json = JSONWriter(sink)
    paths = options.paths
  }

  mutating func begin(_ run: RunInfo) {
    json.beginArray(lines: true)
    json.flush()
  }

  mutating func file(_ report: FileReport) {
    let path = paths.relative(report.path)
    var starts = Locator(report)
    var ends = Locator(report)
    var fingerprinter = Fingerprinter()
    for finding in report.findings {
      var fingerprint = FNV1a()
      fingerprint.combine(path.utf8)
      fingerprint.combine(fingerprinter.fingerprint(of: finding, in: report).utf8)
      json.beginObject()
      json.member("description", "\(finding.rule.id): \(finding.message)")
      json.member("check_name", finding.rule.id)
      json.member("fingerprint", fingerprint.hexadecimal)
      json.member("severity", Self.severity(finding.severity))
      json.object("location") { json in
        json.member("path", path)
        json.object("lines") { json in
          json.member("begin", starts.position(of: finding.range.lower).line)
          json.member("end", ends.position(of: finding.range.upper).line)
        }
      }
      json.end()
    }
    json.flush()
  }

  mutating func finish(_ summary: Summary) {
    json.end()
    json.flush()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
