import Diagnostics
import Files
import Linter
import Text

/// Asks about each repair on a terminal.
struct FixDialogue {
  private let console: Console
  private var takesAll = false
  private var isOver = false

  init(_ console: Console) { self.console = console }

  /// The article with the repairs that were agreed to; nil when nothing more is to be done. Throws when the question
  /// cannot be written.
  mutating func repair(_ report: FileReport) throws(FileError) -> FixedArticle? {
    var fixes = FixApplication()
    for finding in report.findings where !finding.fixes.isEmpty && !isOver {
      if takesAll {
        fixes.add(finding.fixes[0])
      } else if let fix = try ask(finding, in: report) {
        fixes.add(fix)
      }
    }
    return fixes.count > 0 ? FixedArticle(report, fixes) : nil
  }

  private mutating func ask(_ finding: Finding, in report: FileReport) throws(FileError) -> Fix? {
    let place = report.position(of: finding.range.lower)
    let line = report.lines.range(ofLine: place.line)
    let end = min(finding.range.upper, line.upper)
    try console.print("\(report.path):\(place.line):\(place.column): \(finding.message) [\(finding.rule.id)]")
    let before = report.text(ByteRange(line.lower, finding.range.lower))
    let after = report.text(ByteRange(end, line.upper))
    try console.print("  \(before)[\(report.text(ByteRange(finding.range.lower, end)))]\(after)".visible)
    for (number, fix) in finding.fixes.enumerated() {
      let edits = fix.edits.map { "“\(report.text($0.range))” → “\($0.replacement)”" }
      try console.print("  \(number + 1): \(edits.joined(separator: ", "))".visible)
    }
    while true {
      try console.write(Array("Correct this? [y]es, [n]o, 1–\(finding.fixes.count), [a]ll, [q]uit: ".utf8))
      switch console.readLine()?.lowercased() {
      case "y", "yes": return finding.fixes[0]
      case "n", "no": return nil
      case "a", "all":
        takesAll = true
        return finding.fixes[0]
      case nil, "q", "quit":
        isOver = true
        return nil
      case let answer?:
        if let number = Int(answer), finding.fixes.indices.contains(number - 1) { return finding.fixes[number - 1] }
      }
    }
  }
}

extension String {
  /// The text on one line, without control characters, which could steer the terminal.
  fileprivate var visible: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
