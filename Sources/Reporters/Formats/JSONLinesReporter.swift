import Diagnostics
import Text

/// Writes one JSON object a finding, each on a line of its own: `path` and what a finding of the JSON report has.
///
/// Read by: `jq`, log pipelines and column stores. A run without findings writes nothing.
struct JSONLinesReporter: Reporter {
  private var json: JSONWriter

  init(to sink: @escaping ByteSink) { json = JSONWriter(sink) }

  mutating func begin(_ run: RunInfo) {}

  mutating func file(_ report: FileReport) {
    var locator = Locator(report)
    for finding in report.findings {
      json.beginObject()
      json.member("path", report.path)
      json.members(of: finding, in: report, at: locator.position(of: finding.range.lower))
      json.end()
    }
    json.flush()
  }

  mutating func finish(_ summary: Summary) {}
}
