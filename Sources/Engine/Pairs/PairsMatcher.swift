import Diagnostics
import Rules
import Text

/// Runs the rules over quotation marks and brackets. A pure function of the text; O(bytes).
struct PairsMatcher: Sendable {
  private struct Key: Hashable {
    let fault: PairsRule.Fault
    let isDoubtful: Bool
  }

  private let rules: [Key: (rule: Rule, safety: Fix.Safety)]
  private let glyphs: PairGlyphs
  private let clauses: ReportingClauses

  init(rules: [Rule], conventions: PairConventions) {
    var byFault: [Key: (rule: Rule, safety: Fix.Safety)] = [:]
    for rule in rules {
      guard case .pairs(let pairs) = rule.body else { continue }
      byFault[Key(fault: pairs.fault, isDoubtful: pairs.isDoubtful)] = (rule, pairs.safety)
    }
    self.rules = byFault
    glyphs = PairGlyphs(conventions)
    clauses = ReportingClauses(verbs: conventions.reportingVerbs)
  }

  /// Emits the findings in `text`.
  func match(_ text: [UInt8], emit: (Finding) -> Void) {
    if rules.isEmpty { return }
    for fault in faults(in: text) {
      guard let (rule, safety) = rules[Key(fault: fault.fault, isDoubtful: fault.isDoubtful)] else { continue }
      emit(finding(of: rule, fault, in: text, safety: safety))
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

  private func finding(of rule: Rule, _ fault: PairFault, in text: [UInt8], safety: Fix.Safety) -> Finding {
    var captures: [String: ByteRange] = [:]
    captures["open"] = fault.open
    captures["close"] = fault.close
    let renderer = TemplateRenderer(match: MatchedText(text: text, marker: fault.range, captures: captures))
    let edits = Self.joined(fault.edits, within: fault.range, of: text)
    return Finding(
      rule: rule.descriptor, range: fault.range,
      message: renderer.message(rule.message.replacing("wanted", with: fault.wanted)),
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
