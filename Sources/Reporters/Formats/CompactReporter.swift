import Diagnostics
import Text

/// Writes `path:line:column: severity: message [rule]`, one line a finding.
///
/// Read by: editors' error lists (the form of C compilers), `grep`, `sort`, and people in a hurry.
struct CompactReporter: Reporter {
  private var output: Output
  private let paint: Paint

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    output = Output(sink)
    paint = Paint(options.style)
  }

  mutating func begin(_ run: RunInfo) {}

  mutating func file(_ report: FileReport) {
    var locator = Locator(report)
    for finding in report.findings {
      let place = locator.position(of: finding.range.lower)
      let severity = paint.severity(finding.severity, finding.severity.rawValue)
      let path = paint.bold("\(Visible.line(report.path)):\(place.line):\(place.column):")
      output.write("\(path) \(severity): \(Visible.line(finding.message)) [\(finding.rule.id)]\n")
    }
    output.flush()
  }

  mutating func finish(_ summary: Summary) {}
}
