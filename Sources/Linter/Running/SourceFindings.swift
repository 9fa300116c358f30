import Diagnostics
import Inputs
import Rules
import Text

extension ExtractedText {
  /// A finding in the text as a finding in its source; nil where the source has no such text. Repairs that would touch
  /// markup are left out.
  func sourceFinding(_ finding: Finding) -> Finding? {
    if map.isIdentity { return finding }
    guard let range = map.source(of: finding.range) else { return nil }
    return Finding(
      rule: finding.rule, severity: finding.severity, range: range, message: finding.message,
      fixes: finding.fixes.compactMap(sourceFix),
      note: finding.note.flatMap { note in map.source(of: note.range).map { Note($0, note.message) } })
  }

  private func sourceFix(_ fix: Fix) -> Fix? {
    var edits: [Edit] = []
    for edit in fix.edits {
      guard let range = map.editableSource(of: edit.range) else { return nil }
      edits.append(Edit(range, sourceForm(of: edit.replacement)))
    }
    return Fix(edits, safety: fix.safety)
  }
}

extension Suppressions {
  /// A line for each comment that was not needed.
  func notes(in report: FileReport) -> [String] {
    unused.map { comment, names in
      let place = report.position(of: comment.lower)
      let what = names.isEmpty ? "" : " of \(names.joined(separator: ", "))"
      return
        "\(report.path):\(place.line):\(place.column): this suppression\(what) is not needed: nothing is found there"
    }
  }
}
