import Diagnostics
import Text

extension Finding {
  /// What to do about the finding, in a phrase for people; `nil` if no fix is known.
  ///
  /// A “safe repair” is one that `calque fix` applies.
  func repair(in report: FileReport) -> String? {
    guard let first = fixes.first else { return nil }
    let shown = fixes.prefix(5).map { describe($0, in: report) }
    var choices: [String] = []
    for choice in shown {
      let verb = "write "
      choices.append(choice.hasPrefix(verb) && !choices.isEmpty ? String(choice.dropFirst(verb.count)) : choice)
    }
    if fixes.count > shown.count { choices.append("\(fixes.count - shown.count) more") }
    let last = choices.removeLast()
    let phrase = choices.isEmpty ? last : choices.joined(separator: ", ") + " or " + last
    return (first.safety == .safe ? "Safe repair: " : "Repair: ") + phrase
  }

  /// What a fix does, such as `write “x”`.
  func describe(_ fix: Fix, in report: FileReport) -> String {
    if fix.edits.count == 1, let edit = fix.edits.first, edit.range.contains(range), !range.isEmpty {
      // One with the space beside it means the flagged text all the same.
      return edit.replacement.isEmpty ? "delete " + Visible.quoted(report.text(range)) : "write " + shown(edit)
    }
    return fix.edits.map { edit in
      if edit.range.isEmpty { return "insert " + shown(edit) + place(of: edit, in: report) }
      let old = Visible.quoted(report.text(edit.range))
      return edit.replacement.isEmpty ? "delete \(old)" : "replace \(old) by \(shown(edit))"
    }.joined(separator: " and ")
  }

  /// Where an insertion goes, by the words before it on its line; empty when that is at the finding, or nothing stands
  /// before.
  private func place(of edit: Edit, in report: FileReport) -> String {
    let place = edit.range.lower
    if range.lower <= place, place <= range.upper { return "" }
    let bytes = report.source
    var start = Int(place)
    var words = 0
    while start > 0, bytes[start - 1] >= 0x20, Int(place) - start < 60 {
      if bytes[start - 1] == 0x20, start < Int(place) {
        words += 1
        if words == 3 { break }
      }
      start -= 1
    }
    while start < Int(place), bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start < Int(place) ? " after " + Visible.quoted(report.text(ByteRange(start..<Int(place)))) : ""
  }

  private func shown(_ edit: Edit) -> String { Visible.quoted(edit.replacement) }
}
