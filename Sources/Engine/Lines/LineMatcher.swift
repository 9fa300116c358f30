import Diagnostics
import Rules
import Text

/// Runs the line rules over a document. A pure function of its bytes; memory for one page of lines.
struct LineMatcher: Sendable {
  private struct Plan {
    let rule: CompiledLine
    let template: FindingTemplate
    var scanner: LineScanner
    var judge: LineJudge
  }

  private var plans: [Plan]
  private var page = LinePage()

  init(_ rules: [CompiledLine], templates: [FindingTemplate]) {
    plans = rules.map { rule in
      Plan(
        rule: rule, template: templates[Int(rule.rule)], scanner: LineScanner(finder: rule.finder),
        judge: LineJudge(rule.model))
    }
  }

  /// Reports the blocks of lines that are no part of the article. O(bytes).
  mutating func match(_ text: [UInt8], emit: (Finding) -> Void) {
    for i in plans.indices {
      var position = 0
      while plans[i].scanner.fill(&page, from: text, at: &position) {
        report(&plans[i], text, emit)
      }
    }
  }

  private func report(_ plan: inout Plan, _ text: [UInt8], _ emit: (Finding) -> Void) {
    let prose = page.lines.count { $0.isProse }
    if prose == 0 { return }
    let threshold = prose < 3 ? plan.rule.cautious : plan.rule.threshold
    let probabilities = plan.judge.probabilities(of: page)
    var i = 0
    while i < probabilities.count {
      let start = i
      while i < probabilities.count, Double(probabilities[i]) >= threshold { i += 1 }
      if i > start {
        emit(finding(of: plan, start..<i, text))
      } else {
        i += 1
      }
    }
  }

  private func finding(of plan: Plan, _ block: Range<Int>, _ text: [UInt8]) -> Finding {
    let range = ByteRange(page.lines[block.lowerBound].lower, page.lines[block.upperBound - 1].upper)
    let reasons = LineReasons(page: page, evidence: plan.rule.evidence, judge: plan.judge).text(for: block)
    var message = ""
    for part in plan.template.message.parts {
      switch part {
      case .literal(let literal): message += literal
      case .match(let match):
        switch match.reference {
        case .capture("reasons"): message += reasons
        case .capture("lines"): message += block.count == 1 ? "This line" : "These \(block.count) lines"
        default: message += String(decoding: text[range.indices], as: UTF8.self)
        }
      }
    }
    let fix = Fix([Edit(deletion(of: block, range, text), "")], safety: .likely)
    return Finding(rule: plan.template.rule, range: range, message: message, fixes: [fix])
  }

  /// The block with the line breaks up to the next line; at the end of the text, with those before it.
  private func deletion(of block: Range<Int>, _ range: ByteRange, _ text: [UInt8]) -> ByteRange {
    var upper = Int(range.upper)
    while upper < text.count, text[upper] <= 0x20 { upper += 1 }
    if upper < text.count {
      while text[upper - 1] == 0x20 || text[upper - 1] == 0x09 { upper -= 1 }
      return ByteRange(range.lower, UInt32(max(upper, Int(range.upper))))
    }
    var lower = Int(range.lower)
    while lower > 0, text[lower - 1] <= 0x20 { lower -= 1 }
    return ByteRange(UInt32(lower), range.upper)
  }
}
