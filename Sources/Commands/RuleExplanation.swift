import Diagnostics
import Rules

/// What `calque explain` prints of one rule.
struct RuleExplanation {
  private static let width = 80

  private let descriptor: RuleDescriptor
  /// The rule as a rule file has it; nil for one that needs no rule file.
  private let rule: Rule?

  init(_ rule: Rule) {
    descriptor = rule.descriptor
    self.rule = rule
  }

  /// Explains a rule that stands in no rule file.
  init(_ descriptor: RuleDescriptor) {
    self.descriptor = descriptor
    rule = nil
  }

  /// The whole text, ending in a line break.
  var text: String {
    var lines = ["\(descriptor.id): \(descriptor.name)", facts]
    if let rule { lines += [""] + RuleExplanation.wrapped("Says: " + message(of: rule)) }
    if !descriptor.explanation.isEmpty { lines += [""] + RuleExplanation.wrapped(descriptor.explanation) }
    if let rule {
      lines += ["", "Found, in [ ]:"] + rule.examples.filter { $0.marker != nil }.map(found)
      lines +=
        ["", "Not found:"] + rule.examples.filter { $0.marker == nil }.map { "  " + RuleExplanation.oneLine($0.text) }
    }
    lines += ["", "To switch it off:"]
    lines += ["  once           calque lint --disable \(descriptor.id) …"]
    lines += ["  in calque.xml  <severity rule=\"\(descriptor.id)\" level=\"off\"/>"]
    lines += ["  in an article  <!-- calque:disable \(descriptor.id) -->"]
    if let rule { lines += ["", "Defined at \(rule.place.file):\(rule.place.line)"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line of facts under the name.
  private var facts: String {
    var facts = [descriptor.severity.rawValue, descriptor.category.rawValue, "MQM \(descriptor.mqm)"]
    facts.append("ITS \(descriptor.its.rawValue)")
    if !descriptor.sourceLanguages.isEmpty {
      facts.append("from " + descriptor.sourceLanguages.joined(separator: ", "))
    }
    if let severity = rule?.corroborated { facts.append("\(severity.rawValue) beside other signs of translation") }
    if let rule, !rule.isOnByDefault { facts.append("off unless asked for") }
    return facts.joined(separator: " · ")
  }

  /// The message with `…` for what is matched.
  private func message(of rule: Rule) -> String {
    rule.message.parts.reduce(into: "") { text, part in
      switch part {
      case .literal(let literal): text += literal
      case .match: text += "…"
      }
    }
  }

  private func found(_ example: Example) -> String {
    let bytes = Array(example.text.utf8)
    guard let marker = example.marker else { return "" }
    let pieces = [bytes[..<marker.lowerBound], bytes[marker], bytes[marker.upperBound...]]
      .map { String(decoding: $0, as: UTF8.self) }
    let line = "  " + RuleExplanation.oneLine("\(pieces[0])[\(pieces[1])]\(pieces[2])")
    if example.corrections.isEmpty { return line }
    let repairs = example.corrections.map { $0.isEmpty ? "delete it" : RuleExplanation.oneLine($0) }
    return line + "\n      → " + repairs.joined(separator: " | ")
  }

  private static func oneLine(_ text: String) -> String {
    text.replacing("\n", with: "⏎")
  }

  /// Text in lines of at most 80 characters, broken at spaces.
  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if !lines[lines.count - 1].isEmpty {
        if lines[lines.count - 1].count + 1 + word.count > width {
          lines.append("")
        } else {
          lines[lines.count - 1] += " "
        }
      }
      lines[lines.count - 1] += word
    }
    return lines
  }
}
