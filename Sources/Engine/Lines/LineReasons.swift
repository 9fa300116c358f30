import Rules

/// Says in words what spoke for flagging a block of lines.
struct LineReasons {
  let page: LinePage
  /// The names of the kinds of evidence.
  let evidence: [String]
  let judge: LineJudge

  /// The two or three strongest reasons, as a list in a sentence: “words of a comment form, a place after the article”.
  func text(for block: Range<Int>) -> String {
    var reasons = named(block)
    if reasons.isEmpty { reasons.append("the look of a heading or link that is part of no sentence") }
    if let place = place(of: block) { reasons.append(place) }
    return reasons.joined(separator: ", ")
  }

  /// The evidence and the marks that weighed most.
  private func named(_ block: Range<Int>) -> [String] {
    var weights: [String: Float] = [:]
    var facts = judge.facts
    facts.describe(block, of: page)
    for line in block where page.lines[line].isWeighed {
      let whole = judge.model.score(line, facts)
      func weigh(_ values: UInt32, _ field: LineField, _ name: (Int) -> String?) {
        var bits = values
        while bits != 0 {
          let bit = bits & (~bits + 1)
          facts.toggle(bit, of: field, line: line)
          let weight = whole - judge.model.score(line, facts)
          facts.toggle(bit, of: field, line: line)
          if weight > 0, let name = name(bit.trailingZeroBitCount) { weights[name, default: 0] += weight }
          bits &= bits - 1
        }
      }
      weigh(page.lines[line].evidence, .evidence) { evidence[$0 - 1] }
      weigh(page.lines[line].marks, .marks) { LineMark.allCases[$0].reason }
    }
    return weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(2).map(\.key)
  }

  private func place(of block: Range<Int>) -> String? {
    guard let first = page.lines.firstIndex(where: \.isProse), let last = page.lines.lastIndex(where: \.isProse) else {
      return nil
    }
    if block.upperBound <= first { return "a place before the article’s first sentence" }
    if block.lowerBound > last { return "a place after the article’s last sentence" }
    return block.count > 1 ? "a place between two paragraphs" : nil
  }
}

extension LineMark {
  /// What a reader would call the mark; nil when it explains nothing.
  fileprivate var reason: String? {
    switch self {
    case .date, .clock, .ago: "a date or time stamp"
    case .counter: "a counter"
    case .price: "a price"
    case .url, .mail, .handle: "an address"
    case .pipe, .arrow, .separator: "separators between links"
    case .glued: "words run together"
    default: nil
    }
  }
}
