import Diagnostics
import Text

/// Writes the JSON report that other programs build on.
///
/// Read by: programs of one's own; its shape is stable.
/// `{"calque": VERSION, "files": [{"path", "words", "findings": [FINDING]}], "summary": {…}}`; a finding has `rule`,
/// `category`, `severity`, `message`, `start`, `end` (bytes, end exclusive), `line`, `column` (from 1, in scalars),
/// `text`, `suggestions`, `fixes`, `notes`, `mqm` and `its`. Every file is listed, also without findings.
struct JSONReporter: Reporter {
  private var json: JSONWriter

  init(to sink: @escaping ByteSink) { json = JSONWriter(sink) }

  mutating func begin(_ run: RunInfo) {
    json.beginObject(lines: true)
    json.member("calque", run.version)
    json.key("files")
    json.beginArray(lines: true)
    json.flush()
  }

  mutating func file(_ report: FileReport) {
    var locator = Locator(report)
    json.beginObject()
    json.member("path", report.path)
    json.member("words", report.words)
    json.key("findings")
    json.beginArray(lines: true)
    for finding in report.findings {
      json.beginObject()
      json.members(of: finding, in: report, at: locator.position(of: finding.range.lower))
      json.end()
    }
    json.end()
    json.end()
    json.flush()
  }

  mutating func finish(_ summary: Summary) {
    json.end()
    json.object("summary") { json in
      json.member("files", summary.files)
      json.member("words", summary.words)
      json.member("findings", summary.findings)
      json.object("severities") { json in
        for severity in Severity.allCases.reversed() {
          json.member(severity.rawValue, summary.severities[severity] ?? 0)
        }
      }
      json.object("categories") { json in
        for category in Category.allCases {
          if let count = summary.categories[category] { json.member(category.rawValue, count) }
        }
      }
      json.object("rules") { json in
        for (rule, count) in summary.rules.sorted(by: { $0.key < $1.key }) { json.member(rule, count) }
      }
    }
    json.end()
    json.flush()
  }
}
