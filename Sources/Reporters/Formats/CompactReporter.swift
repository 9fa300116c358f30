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
    let path = Visible.line(report.path)
    for finding in report.findings {
      let place = locator.position(of: finding.range.lower)
      output.write(paint.bold("\(path):\(place.line):\(place.column):"))
      output.write(" ")
      output.write(paint.severity(finding.severity, finding.severity.rawValue))
      output.write(": ")
      output.write(Visible.line(finding.message))
      output.write(" [")
      output.write(finding.rule.id)
      output.write("]\n")
    }
    output.flush()
  }

  mutating func finish(_ summary: Summary) {}
}
