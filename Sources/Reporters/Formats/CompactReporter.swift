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
    // For each rule its last message, which often comes again, and what stands from there to the end of the line.
    var ends: [(message: String, bytes: [UInt8])] = []
    // Each by its index: a copy of a finding costs four counts of references.
    for i in findings.indices {
      let place = locator.position(of: findings[i].range.lower)
      output.write(path)
      output.write(place.line)
      output.write(UInt8(ascii: ":"))
      output.write(place.column)
      output.write(UInt8(ascii: ":"))
      output.write(severities[findings[i].severity.ordinal])
      let rule = rules.number(of: findings[i].rule)
      if rule == ends.count { ends.append((findings[i].message, Self.end(of: findings[i]))) }
      if ends[rule].message != findings[i].message { ends[rule] = (findings[i].message, Self.end(of: findings[i])) }
      output.write(ends[rule].bytes)
    }
    output.flush()
  }

  private static func end(of finding: Finding) -> [UInt8] {
    Array("\(Visible.line(finding.message)) [\(finding.rule.id)]\n".utf8)
  }

  mutating func finish(_ summary: Summary) {}
}
