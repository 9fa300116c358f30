import Diagnostics
import Text

/// Writes `path:line:column: severity: message [rule]`, one line a finding.
///
/// Read by: editors' error lists (the form of C compilers), `grep`, `sort`, and people in a hurry.
struct CompactReporter: Reporter {
  private var output: Output
  private let paint: Paint
  /// For each severity, what stands between the column and the message.
  private let severities: [[UInt8]]

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    let paint = Paint(options.style)
    output = Output(sink)
    self.paint = paint
    severities = Severity.allCases.map { Array("\(paint.end) \(paint.severity($0, $0.rawValue)): ".utf8) }
  }

  mutating func begin(_ run: RunInfo) {}

  mutating func file(_ report: FileReport) {
    var locator = Locator(report)
    let path = Array("\(paint.boldStart)\(Visible.line(report.path)):".utf8)
    let findings = report.findings
    var rules = RuleNumbers()
    // For each rule, what stands after the message.
    var endings: [[UInt8]] = []
    // Each by its index: a copy of a finding costs four counts of references.
    for i in findings.indices {
      let place = locator.position(of: findings[i].range.lower)
      output.write(path)
      output.write(place.line)
      output.write(UInt8(ascii: ":"))
      output.write(place.column)
      output.write(UInt8(ascii: ":"))
      output.write(severities[findings[i].severity.ordinal])
      output.write(Visible.line(findings[i].message))
      let rule = rules.number(of: findings[i].rule)
      if rule == endings.count { endings.append(Array(" [\(findings[i].rule.id)]\n".utf8)) }
      output.write(endings[rule])
    }
    output.flush()
  }

  mutating func finish(_ summary: Summary) {}
}
