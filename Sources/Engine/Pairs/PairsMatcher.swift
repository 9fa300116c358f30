import Diagnostics
import Rules
import Text

/// Runs the rules over quotation marks and brackets. A pure function of the text; O(bytes).
struct PairsMatcher: Sendable {
  private struct Key: Hashable {
    let fault: PairsRule.Fault
    let isDoubtful: Bool
  }

  private let rules: [Key: (template: FindingTemplate, safety: Fix.Safety)]
  private let glyphs: PairGlyphs
  private let clauses: ReportingClauses

  init(_ plan: PairsPlan, templates: [FindingTemplate]) {
    var byFault: [Key: (template: FindingTemplate, safety: Fix.Safety)] = [:]
    for entry in plan.entries {
      byFault[Key(fault: entry.fault, isDoubtful: entry.isDoubtful)] = (templates[Int(entry.rule)], entry.safety)
    }
    rules = byFault
    glyphs = PairGlyphs(plan.conventions)
    clauses = ReportingClauses(verbs: plan.conventions.reportingVerbs)
  }

  /// Emits the findings in `text`.
  func match(_ text: [UInt8], to found: inout FindingList) {
    if rules.isEmpty { return }
    for fault in faults(in: text) {
      guard let (template, safety) = rules[Key(fault: fault.fault, isDoubtful: fault.isDoubtful)] else { continue }
      found.add(finding(of: template, fault, in: text, safety: safety))
    }
  }

  /// The faults of all pairs in `text`.
  func faults(in text: [UInt8]) -> [PairFault] {
    let marks = PairScanner.scan(text, for: glyphs)
    let brackets = BracketAligner(text: text, marks: marks.brackets, glyphs: glyphs).faults()
    if marks.quotes.isEmpty { return brackets }
    let habits = QuoteHabits(marks.quotes, glyphs: glyphs)
    var aligner = QuoteAligner(QuoteCosts(marks, glyphs: glyphs, habits: habits, text: text, clauses: clauses))
    return QuoteFaults(text, marks, aligner.align(), glyphs, clauses).all() + brackets
  }

  private func finding(
    of template: FindingTemplate, _ fault: PairFault, in text: [UInt8], safety: Fix.Safety
  ) -> Finding {
    var captures: [String: ByteRange] = [:]
    captures["open"] = fault.open
    captures["close"] = fault.close
    let renderer = TemplateRenderer(match: MatchedText(text: text, marker: fault.range, captures: captures))
    let edits = Self.joined(fault.edits, within: fault.range, of: text)
    return Finding(
      rule: template.rule, range: fault.range,
      message: renderer.message(template.message.replacing("wanted", with: fault.wanted)),
      fixes: edits.isEmpty ? [] : [Fix(edits, safety: safety)])
  }

  /// Edits that all lie within the flagged range, as one replacement of it without those that overlap an earlier one; others
  /// as they are.
  private static func joined(
    _ edits: [(range: ByteRange, replacement: String)], within range: ByteRange, of text: [UInt8]
  ) -> [Edit] {
    guard !edits.isEmpty, edits.allSatisfy({ range.contains($0.range) }) else {
      return edits.map { Edit($0.range, $0.replacement) }
    }
    var replacement = ""
    var start = Int(range.lower)
    for edit in edits.sorted(by: { $0.range.lower < $1.range.lower }) where Int(edit.range.lower) >= start {
      replacement += String(decoding: text[start..<Int(edit.range.lower)], as: UTF8.self) + edit.replacement
      start = Int(edit.range.upper)
    }
    return [Edit(range, replacement + String(decoding: text[start..<Int(range.upper)], as: UTF8.self))]
  }
}

extension Template {
  /// The template with a text in place of the capture `name`.
  fileprivate func replacing(_ name: String, with text: String) -> Template {
    Template(
      parts.map { part in
        if case .match(let match) = part, match.reference == .capture(name) { return .literal(text) }
        return part
      })
  }
}
