import Diagnostics
import Text
import XML

/// Writes Checkstyle XML: one element a file, one `error` a finding.
///
/// Read by: Jenkins warnings-ng, reviewdog, SonarQube importers and many editors; all want a positive line and column.
struct CheckstyleReporter: Reporter {
  private let xml: XMLWriter
  private let paths: PathBase

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    xml = XMLWriter(sink: sink)
    paths = options.paths
  }

  mutating func begin(_ run: RunInfo) {
    // The version of Checkstyle whose format this is.
    xml.start("checkstyle", ["version": "10.0"])
    xml.flush()
  }

  mutating func file(_ report: FileReport) {
    xml.start("file", ["name": paths.relative(report.path)])
    var locator = Locator(report)
    for finding in report.findings {
      let place = locator.position(of: finding.range.lower)
      xml.element(
        "error",
        [
          "line": String(place.line), "column": String(place.column), "severity": finding.severity.rawValue,
          "message": finding.message, "source": "calque.\(finding.rule.category.rawValue).\(finding.rule.id)",
        ])
    }
    xml.end()
    xml.flush()
  }

  mutating func finish(_ summary: Summary) { xml.finish() }
}
