import Diagnostics
import Text

/// The source lines of a finding and of its note, with a gutter of line numbers and the places underlined.
struct Snippet {
  /// The width of the gutter, up to and with its bar and the space after it.
  let indent: Int
  private let finding: Finding
  private let report: FileReport

  init(_ finding: Finding, in report: FileReport) {
    self.finding = finding
    self.report = report
    let last = max(finding.range.upper, finding.note?.range.upper ?? 0)
    indent = String(report.lines.line(at: last)).count + 5
  }

  /// The rows, each without a line break and at most `width` columns wide.
  func rows(width: Int, paint: Paint) -> [String] {
    var rows: [String] = []
    var shown = ""
    var parts: [(ByteRange, String?)] = [(finding.range, nil)]
    if let note = finding.note { parts.append((note.range, Visible.line(note.message))) }
    for (range, note) in parts {
      let first = report.lines.line(at: range.lower)
      let last = range.isEmpty ? first : report.lines.line(at: range.upper - 1)
      for line in first == last ? [first] : [first, last] {
        if line == last, last > first + 1 { rows.append(gutter("", paint, bar: ":")) }
        let place = SourceLine(line, marking: range, in: report, width: width - indent)
        let text = place.before + place.marked + place.after
        if text != shown || note == nil {
          let marked = note == nil ? paint.severity(finding.severity, place.marked) : place.marked
          rows.append(gutter(String(line), paint) + (text.isEmpty ? "" : " " + place.before + marked + place.after))
          shown = text
        }
        let underline = String(repeating: note == nil ? "^" : "-", count: max(place.length, 1))
        var row = gutter("", paint) + String(repeating: " ", count: place.indent + 1)
        row += note == nil ? paint.severity(finding.severity, underline) : paint.faint(underline)
        if line == last, let note { row += " " + note }
        rows.append(row)
      }
    }
    return rows
  }

  private func gutter(_ number: String, _ paint: Paint, bar: String = "|") -> String {
    paint.faint(String(repeating: " ", count: indent - 3 - number.count) + number + " " + bar)
  }
}

extension Finding {
  /// The source lines with the finding underlined, without colours, for reports that carry text.
  func excerpt(in report: FileReport) -> String {
    Snippet(self, in: report).rows(width: 100, paint: Paint(.plain)).joined(separator: "\n")
  }
}
