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
      if edit.range.isEmpty { return "insert " + shown(edit) }
      let old = Visible.quoted(report.text(edit.range))
      return edit.replacement.isEmpty ? "delete \(old)" : "replace \(old) by \(shown(edit))"
    }.joined(separator: " and ")
  }

  private func shown(_ edit: Edit) -> String { Visible.quoted(edit.replacement) }
}
