import Diagnostics
import Text

extension JSONWriter {
  /// Writes the members that describe a finding into the open object.
  mutating func members(of finding: Finding, in report: FileReport, at position: Position) {
    member("rule", finding.rule.id)
    member("category", finding.rule.category.rawValue)
    member("severity", finding.severity.rawValue)
    member("message", finding.message)
    member("start", finding.range.lower)
    member("end", finding.range.upper)
    member("line", position.line)
    member("column", position.column)
    member("text", report.text(finding.range))
    member("suggestions", finding.suggestions)
    key("fixes")
    beginArray()
    for fix in finding.fixes { value(fix) }
    end()
    key("notes")
    beginArray()
    if let note = finding.note {
      beginObject()
      member("start", note.range.lower)
      member("end", note.range.upper)
      member("message", note.message)
      end()
    }
    end()
    member("mqm", finding.rule.mqm)
    member("its", finding.rule.its.rawValue)
  }

  private mutating func value(_ fix: Fix) {
    beginObject()
    member("safety", fix.safety.rawValue)
    key("edits")
    beginArray()
    for edit in fix.edits {
      beginObject()
      member("start", edit.range.lower)
      member("end", edit.range.upper)
      member("text", edit.replacement)
      end()
    }
    end()
    end()
  }
}
