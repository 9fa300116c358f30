import Text

/// What a mark does in the cheapest explanation of a document's marks.
enum QuoteRole: UInt8, Sendable {
  /// Neither opens nor closes: an inch, a ditto mark.
  case none
  /// Opens a quotation.
  case open
  /// Opens a quotation within another.
  case openInner
  /// Opens a paragraph that continues a quotation.
  case reopen
  /// Closes the innermost open quotation.
  case close
  /// Closes the outer quotation, and the inner one is left open.
  case closeOuter
  /// Closes, and nothing is open.
  case closeNothing
  /// Repeats the opening mark just before it.
  case openAgain
  /// Repeats the closing mark just before it.
  case closeAgain
  /// No mark: what is open is never closed.
  case abandon
}

/// One step of an explanation.
struct QuoteStep: Sendable {
  /// The mark, an index; for `abandon`, the mark that opened.
  var mark: Int32
  /// What it does.
  var role: QuoteRole
  /// For closing marks, the mark that opened; else -1.
  var partner: Int32
}

/// Explains the quotation marks of a document: which open, which close, and what went wrong, at the least cost.
///
/// A Viterbi search over the marks with at most two open quotations. Costs are in arbitrary units; about 2.2 is a fault
/// that must be taken on trust, below 0.5 is ordinary text. Time and memory grow with the number of marks only.
struct QuoteAligner {
  let marks: [PairMark]
  let glyphs: PairGlyphs
  let habits: QuoteHabits
  let layout: PairScanner.Layout
  let text: [UInt8]
  let clauses: ReportingClauses

  /// The open quotations at one point of one explanation, and how it came there.
  private struct Node {
    var cost: Float
    var top: Int32
    var outer: Int32
    var parent: Int32
    var step: QuoteStep
  }

  /// The cost of a quotation that runs on over a line end.
  private var lineCost: Float {
    layout.isHardWrapped ? 0.05 : layout.isSentencePerLine ? 0.3 : layout.gaps > 0 ? 0.5 : 1.1
  }

  private static let beamWidth = 8
  private static let never: Float = 2.2
  private static let nestedSame: Float = 1.7
  private static let again: Float = 0.8
  /// The cost of running on over “he said” at a paragraph's end.
  private static let reported: Float = 2

  /// The steps of the cheapest explanation, in order.
  func align() -> [QuoteStep] {
    var steps: [QuoteStep] = []
    var nodes = [Node(cost: 0, top: -1, outer: -1, parent: -1, step: QuoteStep(mark: -1, role: .none, partner: -1))]
    var beam: [Int32] = [0]
    var next: [Node] = []
    for index in marks.indices {
      next.removeAll(keepingCapacity: true)
      for node in beam {
        let state = nodes[Int(node)]
        extend(state, node, with: Int32(index), into: &next)
        if state.top >= 0 {
          var given = state
          given.cost += Self.never + (state.outer >= 0 ? Self.never : 0)
          given.top = -1
          given.outer = -1
          extend(given, node, with: Int32(index), into: &next)
        }
      }
      next.sort { $0.cost < $1.cost }
      beam.removeAll(keepingCapacity: true)
      for candidate in next {
        if beam.count == Self.beamWidth { break }
        if beam.contains(where: { nodes[Int($0)].top == candidate.top && nodes[Int($0)].outer == candidate.outer }) {
          continue
        }
        beam.append(Int32(nodes.count))
        nodes.append(candidate)
      }
      if nodes.count > 2048 {
        // The past is settled: keep only the best explanation.
        let best = nodes[Int(beam[0])]
        unwind(nodes, from: beam[0], into: &steps)
        nodes = [Node(cost: 0, top: best.top, outer: best.outer, parent: -1, step: best.step)]
        nodes[0].step.role = .none
        beam = [0]
      }
    }
    if let best = beam.min(by: { closing(nodes[Int($0)]) < closing(nodes[Int($1)]) }) {
      unwind(nodes, from: best, into: &steps)
      let last = nodes[Int(best)]
      for mark in [last.outer, last.top] where mark >= 0 {
        steps.append(QuoteStep(mark: mark, role: .abandon, partner: -1))
      }
    }
    return steps
  }

  /// The cost of an explanation at the end of the document.
  private func closing(_ node: Node) -> Float {
    node.cost + (node.top >= 0 ? Self.never : 0) + (node.outer >= 0 ? Self.never : 0)
  }

  private func unwind(_ nodes: [Node], from last: Int32, into steps: inout [QuoteStep]) {
    var reversed: [QuoteStep] = []
    var index = last
    while index > 0 {
      let node = nodes[Int(index)]
      reversed.append(node.step)
      let parent = nodes[Int(node.parent)]
      // What was open before and neither stays open nor is closed by this step was given up.
      for mark in [parent.top, parent.outer]
      where mark >= 0 && node.step.role != .reopen && node.step.role != .openAgain {
        let stays = node.top == mark || node.outer == mark
        let isClosed = node.step.partner == mark
        if !stays, !isClosed { reversed.append(QuoteStep(mark: mark, role: .abandon, partner: -1)) }
      }
      index = node.parent
    }
    steps.append(contentsOf: reversed.reversed())
  }

  /// Adds every way in which `mark` can go on from `state`.
  private func extend(_ state: Node, _ parent: Int32, with index: Int32, into next: inout [Node]) {
    let mark = marks[Int(index)]
    let glyph = glyphs.glyphs[Int(mark.glyph)]
    let isDirected = !glyph.isNeutral
    let opening = (isDirected ? 0.5 : 1) * mark.openingStrain + habits.openCost[Int(mark.glyph)]
    let closing = (isDirected ? 0.5 : 1) * mark.closingStrain + (mark.isPluralApostrophe && glyph.isNeutral ? 0.9 : 0)
    let previous = index > 0 ? marks[Int(index) - 1] : nil
    func add(_ cost: Float, _ role: QuoteRole, top: Int32, outer: Int32, partner: Int32 = -1) {
      next.append(
        Node(
          cost: state.cost + cost, top: top, outer: outer, parent: parent,
          step: QuoteStep(mark: index, role: role, partner: partner)))
    }
    let isAdjacent =
      previous.map { $0.offset + UInt32(glyphs.glyphs[Int($0.glyph)].bytes.count) == mark.offset } ?? false

    if state.top < 0 {
      add(isAdjacent ? 3 : ignoring(mark, glyph), .none, top: -1, outer: -1)
      add(opening, .open, top: index, outer: -1)
      add(closing + habits.closeCost[Int(mark.glyph)] + Self.never, .closeNothing, top: -1, outer: -1)
      if isAdjacent { add(closing + Self.again, .closeAgain, top: -1, outer: -1) }
      return
    }

    let top = marks[Int(state.top)]
    var distance = crossing(from: previous!, to: mark)
    if distance > 0, isReported(state.top) { distance += Self.reported }
    // Two closing marks side by side: an inner quotation and the outer one end together.
    let endsBoth = isAdjacent && state.outer < 0 && state.top < index - 1
    add(ignoring(mark, glyph) + distance, .none, top: state.top, outer: state.outer)
    if isAdjacent, Int(state.top) == Int(index) - 1, top.glyph == mark.glyph {
      add(opening + Self.again, .openAgain, top: index, outer: state.outer)
    }
    add(
      closing + distance + mismatch(top, mark) - (endsBoth ? 0.9 : 0), .close, top: state.outer, outer: -1,
      partner: state.top)
    if state.outer >= 0 {
      let outer = marks[Int(state.outer)]
      add(
        closing + distance + mismatch(outer, mark) + Self.never, .closeOuter, top: -1, outer: -1, partner: state.outer)
    }
    if mark.before == .edge, state.outer < 0, isNextParagraph(top, mark) {
      add(opening + reopening(top, Int(state.top), with: mark), .reopen, top: index, outer: -1)
    }
    if state.outer < 0,
      mark.line == top.line
        || mark.before != .edge && mark.paragraph == top.paragraph
          && (layout.isHardWrapped || layout.isSentencePerLine)
    {
      add(
        opening + distance + (mark.glyph == top.glyph ? nesting(state.top, mark) : 0.3), .openInner, top: index,
        outer: state.top)
    }
  }

  /// The cost of closing `open` with `close`.
  private func mismatch(_ open: PairMark, _ close: PairMark) -> Float {
    if glyphs.pairs(open.glyph, close.glyph) {
      return glyphs.glyphs[Int(open.glyph)].isNative ? habits.closeCost[Int(close.glyph)] : 0
    }
    let isKin = glyphs.glyphs[Int(open.glyph)].isNative && glyphs.glyphs[Int(close.glyph)].isNative
    return (isKin ? 0.4 : 1.3) + habits.closeCost[Int(close.glyph)]
  }

  /// The cost of leaving a mark out.
  private func ignoring(_ mark: PairMark, _ glyph: PairGlyphs.Glyph) -> Float {
    if glyph.isNeutral, mark.before == .digit || mark.isPluralApostrophe { return 0.7 }
    return 3
  }

  /// The cost of a quotation that runs on from one mark to the next over line and paragraph ends.
  private func crossing(from a: PairMark, to b: PairMark) -> Float {
    let gaps = Float(b.paragraph - a.paragraph)
    let lines = Float(b.line - a.line) - 2 * gaps
    return Self.run(1.1, gaps) + Self.run(lineCost, max(0, lines))
  }

  /// The cost of a quotation within another in the same marks.
  private func nesting(_ top: Int32, _ mark: PairMark) -> Float {
    let isFar = mark.offset - marks[Int(top)].offset > 300
    return Self.nestedSame + (isReported(top) ? Self.reported : 0) + (isFar ? 0.9 : 0)
  }

  /// The cost of taking `mark` as the start of a paragraph that continues the quotation that `open` opened.
  private func reopening(_ open: PairMark, _ index: Int, with mark: PairMark) -> Float {
    var cost =
      habits.reopenCost + 0.2 * Float(min(10, mark.line - open.line - 1)) * (mark.paragraph == open.paragraph ? 1 : 0)
    if mark.glyph != open.glyph { cost += 0.6 }
    if isReported(Int32(index)) { cost += Self.reported }
    let start = Int(open.offset) + glyphs.glyphs[Int(open.glyph)].bytes.count
    // A phrase quoted within a sentence does not go on in the next paragraph.
    let isFirst = index == 0 || marks[index - 1].line != open.line
    if open.before != .edge, isFirst, start < text.count, text[start] >= 0x61, text[start] <= 0x7A { cost += 1.5 }
    // Nor does a short remark in a dialogue.
    if open.before == .edge, mark.paragraph != open.paragraph, start < text.count, text[start] != 0x20,
      text.lineEnd(from: start, limit: start + 160) < start + 160
    {
      cost += 1.4
    }
    return cost
  }

  /// Whether a colon stands before the mark, as in “he said: “It”.
  private func isIntroduced(_ mark: PairMark) -> Bool {
    let offset = Int(mark.offset)
    return offset > 1 && text[offset - 1] == 0x20 && text[offset - 2] == 0x3A
  }

  /// Whether words like “he said” follow the mark in its paragraph, so that the quotation surely ended before them.
  private func isReported(_ index: Int32) -> Bool {
    let start = Int(marks[Int(index)].offset)
    let next = Int(index) + 1 < marks.count ? Int(marks[Int(index) + 1].offset) : text.count
    return clauses.first(in: start..<text.lineEnd(from: start, limit: next), of: text) != nil
  }

  /// The cost of a row of breaks: the first two count most.
  private static func run(_ cost: Float, _ breaks: Float) -> Float { cost * min(breaks, 2) + 0.3 * max(0, breaks - 2) }

  /// Whether the paragraph of `b` follows that of `a`.
  private func isNextParagraph(_ a: PairMark, _ b: PairMark) -> Bool {
    if layout.isSentencePerLine, b.paragraph == a.paragraph, isIntroduced(a) { return b.line > a.line }
    return b.paragraph == a.paragraph ? b.line == a.line + 1 : b.paragraph == a.paragraph + 1
  }
}

extension [UInt8] {
  /// The end of the line that holds `offset`, at most `limit`.
  func lineEnd(from offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit, end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    return end
  }
}
