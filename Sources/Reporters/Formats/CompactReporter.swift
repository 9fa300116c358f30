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
    let findings = report.findings
    // Each by its index: a copy of a finding costs four counts of references.
    for i in findings.indices {
      let place = locator.position(of: findings[i].range.lower)
      output.write(paint.boldStart)
      output.write(path)
      output.write(UInt8(ascii: ":"))
      output.write(place.line)
      output.write(UInt8(ascii: ":"))
      output.write(place.column)
      output.write(UInt8(ascii: ":"))
      output.write(paint.end)
      output.write(UInt8(ascii: " "))
      let severity = findings[i].severity
      output.write(paint.severity(severity, severity.rawValue))
      output.write(": ")
      output.write(Visible.line(findings[i].message))
      output.write(" [")
      output.write(findings[i].rule.id)
      output.write("]\n")
    }
    output.flush()
  }

  mutating func finish(_ summary: Summary) {}
}
