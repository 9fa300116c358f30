import Diagnostics
import Text

/// Writes findings for people: the place, the source line with the fault underlined, the reason and the repair.
struct TextReporter: Reporter {
  private var output: Output
  private let options: ReportOptions
  private let paint: Paint

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    output = Output(sink)
    self.options = options
    paint = Paint(options.style)
  }

  mutating func begin(_ run: RunInfo) {}

  mutating func file(_ report: FileReport) {
    let paint = paint
    var locator = Locator(report)
    for finding in report.findings {
      let place = locator.position(of: finding.range.lower)
      let path = paint.bold("\(Visible.line(report.path)):\(place.line):\(place.column):")
      let severity = paint.severity(finding.severity, finding.severity.rawValue)
      output.write("\(path) \(severity): \(finding.rule.name) \(paint.faint("[\(finding.rule.id)]"))\n")

      let snippet = Snippet(finding, in: report)
      for row in snippet.rows(width: options.width, paint: paint) { write(row) }
      paragraph(finding.message, indent: snippet.indent)
      if let repair = finding.repair(in: report) { paragraph(repair, indent: snippet.indent) { paint.repair($0) } }
      if options.explain { paragraph(finding.rule.explanation, indent: snippet.indent) { paint.faint($0) } }
      write("")
    }
    output.flush()
  }

  mutating func finish(_ summary: Summary) {
    write(summary.sentence)
    output.flush()
  }

  private mutating func write(_ line: String) { output.write(line + "\n") }

  private mutating func paragraph(_ text: String, indent: Int, style: (String) -> String = { $0 }) {
    let margin = String(repeating: " ", count: indent)
    for line in Visible.wrap(Visible.line(text), width: options.width - indent) { write(margin + style(line)) }
  }
}
