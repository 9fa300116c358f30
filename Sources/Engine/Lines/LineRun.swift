import Diagnostics
import Rules
import Text

/// A line rule at work on a document: memory for one page of lines.
struct LineRun {
  private let rule: CompiledLine
  private let template: FindingTemplate
  private var scanner: LineScanner
  private var judge: LineJudge
  private var page = LinePage()
  /// Where the next line starts.
  private var position = 0

  init(_ rule: CompiledLine, template: FindingTemplate) {
    self.rule = rule
    self.template = template
    scanner = LineScanner(finder: rule.finder)
    judge = LineJudge(rule.model)
  }

  /// Reads the lines that start before `end`, up to which `tokens` are those of the text and `forms` what each is in a
  /// line; reports when a page of them is full.
  mutating func read(
    _ text: [UInt8], before end: Int, _ tokens: [Token], _ forms: [LineForm], to found: inout FindingList
  ) {
    var next = 0
    while position < end {
      scanner.fill(&page, from: text, at: &position, before: end, tokens, forms, &next)
      if page.isFull { report(text, &found) }
    }
  }

  /// Reads and reports what is left of the document, and forgets it.
  mutating func finish(_ text: [UInt8], to found: inout FindingList) {
    read(text, before: text.count, [], [], to: &found)
    report(text, &found)
    position = 0
  }

  /// Reports the blocks of lines of the page that are no part of the article, and empties the page.
  private mutating func report(_ text: [UInt8], _ found: inout FindingList) {
    defer { page.removeAll() }
    let prose = page.lines.count { $0.isProse }
    if prose == 0 { return }
    let threshold = prose < 3 ? rule.cautious : rule.threshold
    let probabilities = judge.probabilities(of: page)
    var i = 0
    while i < probabilities.count {
      let start = i
      while i < probabilities.count, Double(probabilities[i]) >= threshold { i += 1 }
      if i > start {
        found.add(finding(start..<i, text))
      } else {
        i += 1
      }
    }
  }

  private func finding(_ block: Range<Int>, _ text: [UInt8]) -> Finding {
    let range = ByteRange(page.lines[block.lowerBound].lower, page.lines[block.upperBound - 1].upper)
    let reasons = LineReasons(page: page, evidence: rule.evidence, judge: judge).text(for: block)
    var message = ""
    for part in template.message.parts {
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
    return Finding(rule: template.rule, range: range, message: message, fixes: [fix])
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
