import Diagnostics
import Text
import XML

/// Writes Calque's own XML, valid against `Schemas/calque-report.rng`.
///
/// Read by: programs that prefer XML, and translation tools that know ITS 2.0: each flagged text carries the
/// localization quality attributes of that standard. ITS severities run from 0 to 100; ours keep the proportions of the
/// MQM weights 1, 5 and 25.
struct XMLReporter: Reporter {
  private let xml: XMLWriter

  init(to sink: @escaping ByteSink) { xml = XMLWriter(sink: sink) }

  mutating func begin(_ run: RunInfo) {
    xml.start(
      "report",
      [
        "xmlns": "urn:calque:report:1", "xmlns:its": "http://www.w3.org/2005/11/its", "its:version": "2.0",
        "version": run.version,
      ])
    xml.flush()
  }

  mutating func file(_ report: FileReport) {
    xml.start("file", ["path": report.path, "words": String(report.words)])
    var starts = Locator(report)
    var ends = Locator(report)
    for finding in report.findings {
      let start = starts.position(of: finding.range.lower)
      let end = ends.position(of: finding.range.upper)
      xml.start(
        "finding",
        [
          "rule": finding.rule.id, "category": finding.rule.category.rawValue, "severity": finding.severity.rawValue,
          "mqm": finding.rule.mqm, "start": String(finding.range.lower), "end": String(finding.range.upper),
          "line": String(start.line), "column": String(start.column),
          "endLine": String(end.line), "endColumn": String(end.column),
        ])
      xml.element("message", text: finding.message)
      xml.element(
        "text",
        [
          "its:locQualityIssueType": finding.rule.its.rawValue, "its:locQualityIssueComment": finding.rule.name,
          "its:locQualityIssueSeverity": Self.itsSeverity(finding.severity),
          "its:locQualityIssueProfileRef": "https://themqm.org/error-types-2/typology/",
        ], text: report.text(finding.range))
      if let note = finding.note {
        xml.element(
          "note", ["start": String(note.range.lower), "end": String(note.range.upper)], text: note.message)
      }
      for fix in finding.fixes { write(fix) }
      xml.end()
    }
    xml.end()
    xml.flush()
  }

  mutating func finish(_ summary: Summary) {
    xml.element(
      "summary",
      [
        "files": String(summary.files), "words": String(summary.words), "findings": String(summary.findings),
        "errors": String(summary.severities[.error] ?? 0), "warnings": String(summary.severities[.warning] ?? 0),
        "infos": String(summary.severities[.info] ?? 0),
      ])
    xml.finish()
  }

  private func write(_ fix: Fix) {
    xml.start("fix", ["safety": fix.safety.rawValue])
    for edit in fix.edits {
      xml.element(
        "edit", ["start": String(edit.range.lower), "end": String(edit.range.upper)], text: edit.replacement)
    }
    xml.end()
  }

  private static func itsSeverity(_ severity: Severity) -> String {
    switch severity {
    case .info: "4"
    case .warning: "20"
    case .error: "100"
    }
  }
}
