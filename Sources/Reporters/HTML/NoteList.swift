import Diagnostics
import Text

/// The notes beside a passage: what each finding is, why, and what to write instead.
struct NoteList {
  let report: FileReport
  let fileNumber: Int
  let explain: Bool

  /// Writes the notes of findings that start in one passage; nothing for none.
  func write(_ findings: Range<Int>, _ locator: inout Locator, to output: inout Output) {
    if findings.isEmpty { return }
    output.write(html: "<ol class=\"notes\">\n")
    for index in findings { output.write(html: note(index, &locator)) }
    output.write(html: "</ol>\n")
  }

  private func note(_ index: Int, _ locator: inout Locator) -> HTML {
    let finding = report.findings[index]
    let place = locator.position(of: finding.range.lower)
    var html: HTML = """
      <li class="note \(finding.htmlClasses)" id="n\(fileNumber)-\(index + 1)" value="\(index + 1)">
      <p class="kind"><a class="back" href="#r\(fileNumber)-\(index + 1)" \
      aria-label="Back to finding \(index + 1) in the text">\(index + 1)</a> \
      <b class="severity">\(finding.severity.rawValue)</b> <span class="category">\(finding.rule.category.rawValue)</span> \
      <span class="place">line \(place.line), column \(place.column)</span></p>
      <p class="name"><a href="#rule-\(finding.rule.id)">\(finding.rule.name)</a></p>
      <p>\(Visible.line(finding.message))</p>

      """
    if let note = finding.note {
      let line = report.lines.line(at: note.range.lower)
      html +=
        "<p class=\"also\">Line \(line), \(Visible.quoted(report.text(note.range))): \(Visible.line(note.message))</p>\n"
    }
    if let repair = finding.repair(in: report) { html += "<p class=\"repair\">\(repair)</p>\n" }
    if explain, !finding.rule.explanation.isEmpty {
      html += "<details><summary>Why</summary><p>\(finding.rule.explanation)</p></details>\n"
    }
    html += "</li>\n"
    return html
  }
}
