import Diagnostics
import Text
import XML

/// Writes JUnit XML: one suite a file, one failing case a finding, one passing case a clean file.
///
/// Read by: Jenkins (junit and xunit plug-ins), GitLab's test view, and the GitHub actions dorny/test-reporter,
/// mikepenz/action-junit-report and EnricoMi/publish-unit-test-result. GitLab shows the text of a failure, the others
/// its `message`; it merges cases of one name, so names carry path, line and column.
struct JUnitReporter: Reporter {
  private let xml: XMLWriter
  private let strict: Bool
  private let paths: PathBase

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    xml = XMLWriter(sink: sink)
    strict = options.junitStrict
    paths = options.paths
  }

  mutating func begin(_ run: RunInfo) {
    xml.start("testsuites", ["name": "calque"])
    xml.flush()
  }

  mutating func file(_ report: FileReport) {
    let path = paths.relative(report.path)
    let count = report.findings.count
    xml.start(
      "testsuite",
      [
        "name": path, "tests": String(max(count, 1)), "failures": String(count), "errors": "0", "skipped": "0",
        "time": "0.000",
      ])
    if report.findings.isEmpty {
      startCase("\(path) has no findings", path, line: nil)
      xml.end()
    }
    var locator = Locator(report)
    var seen: [String: Int] = [:]
    for finding in report.findings {
      let place = locator.position(of: finding.range.lower)
      var name = "\(path):\(place.line):\(place.column) \(finding.rule.id)"
      seen[name, default: 0] += 1
      if let repeated = seen[name], repeated > 1 { name += " (\(repeated))" }
      startCase(name, path, line: place.line)
      xml.start("failure", ["message": finding.message, "type": finding.severity.rawValue])
      xml.text(
        """
        \(path):\(place.line):\(place.column): \(finding.severity.rawValue): \(finding.message)
        \(finding.excerpt(in: report))
        """)
      if let repair = finding.repair(in: report) { xml.text("\n" + repair) }
      xml.end()
      xml.end()
    }
    xml.end()
    xml.flush()
  }

  mutating func finish(_ summary: Summary) { xml.finish() }

  private func startCase(_ name: String, _ path: String, line: Int?) {
    xml.start(
      "testcase",
      [
        "name": name, "classname": Self.className(path), "time": "0.000",
        "file": strict ? nil : path, "line": strict ? nil : line.map(String.init),
      ])
  }

  /// The path without its extension, because Jenkins takes what stands before the last dot for a package.
  private static func className(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot != path.startIndex else { return path }
    return String(path[..<dot])
  }
}
