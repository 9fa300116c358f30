/// Explains the quotation marks of a document: which open, which close, and what went wrong, at the least cost.
///
/// A beam search in the manner of Viterbi over the marks, with at most two quotations open. Time and memory grow with the
/// number of marks only.
struct QuoteAligner {
  /// The open quotations at one point of one explanation, and how it came there.
  private struct Node {
    var cost: Float
    var top: Int32
    var outer: Int32
    var parent: Int32
    var step: QuoteStep
  }

  private static let beamWidth = 8
  /// How much dearer than the cheapest an explanation may be and still win in the end.
  private static let margin: Float = 4
  /// How many steps are kept before the past is settled.
  private static let horizon = 2048

  private var costs: QuoteCosts
  private var nodes: [Node] = []
  private var beam: [Int32] = [0]
  private var next: [Node] = []
  /// The least cost in `next`.
  private var cheapest: Float = .infinity
  private var steps: [QuoteStep] = []

  init(_ costs: QuoteCosts) { self.costs = costs }

  /// The steps of the cheapest explanation, in order.
  mutating func align() -> [QuoteStep] {
    start(top: -1, outer: -1)
    for index in costs.marks.indices {
      advance(over: Int32(index))
      if nodes.count > Self.horizon {
        let best = nodes[Int(beam[0])]
        unwind(from: beam[0])
        start(top: best.top, outer: best.outer)
      }
    }
    let best = beam.min { ending(nodes[Int($0)]) < ending(nodes[Int($1)]) } ?? 0
    unwind(from: best)
    for mark in [nodes[Int(best)].outer, nodes[Int(best)].top] where mark >= 0 {
      steps.append(QuoteStep(mark: mark, role: .abandon, partner: -1))
    }
    return steps
  }

  private mutating func start(top: Int32, outer: Int32) {
    nodes.removeAll(keepingCapacity: true)
    nodes.append(
      Node(cost: 0, top: top, outer: outer, parent: -1, step: QuoteStep(mark: -1, role: .none, partner: -1)))
    beam = [0]
  }

  /// The cost of an explanation at the end of the document.
  private func ending(_ node: Node) -> Float {
    node.cost + (node.top >= 0 ? QuoteCosts.never : 0) + (node.outer >= 0 ? QuoteCosts.never : 0)
  }

  /// Goes on over one mark, and keeps the cheapest explanations that differ in what is open.
  private mutating func advance(over index: Int32) {
    next.removeAll(keepingCapacity: true)
    cheapest = .infinity
    for place in beam {
      var state = nodes[Int(place)]
      state.parent = place
      extend(state, over: index)
      if state.top >= 0 {
        state.cost = ending(state)
        state.top = -1
        state.outer = -1
        extend(state, over: index)
      }
    }
    next.sort { $0.cost < $1.cost }
    beam.removeAll(keepingCapacity: true)
    for candidate in next {
      if beam.count == Self.beamWidth || candidate.cost > next[0].cost + Self.margin { break }
      let isKnown = beam.contains { nodes[Int($0)].top == candidate.top && nodes[Int($0)].outer == candidate.outer }
      if isKnown { continue }
      beam.append(Int32(nodes.count))
      nodes.append(candidate)
    }
  }

  /// Adds every way in which the mark can go on from `state`.
  private mutating func extend(_ state: Node, over index: Int32) {
    let mark = costs.weights[Int(index)]
    if state.top < 0 {
      add(state, mark.isAdjacent ? QuoteCosts.stray : mark.noneOutside, index, .none, top: -1, outer: -1)
      add(state, mark.open, index, .open, top: index, outer: -1)
      add(state, mark.close + mark.wrongClose + QuoteCosts.never, index, .closeNothing, top: -1, outer: -1)
      if mark.isAdjacent { add(state, mark.close + QuoteCosts.again, index, .closeAgain, top: -1, outer: -1) }
      return
    }
    if state.cost + costs.breaks(before: index) + min(mark.none, mark.close, mark.open) > cheapest + Self.margin {
      return
    }
    let distance = costs.distance(from: state.top, to: index)
    add(state, mark.none + distance, index, .none, top: state.top, outer: state.outer)
    if mark.isAdjacent, state.top == index - 1, costs.isSameKind(state.top, index) {
      add(state, mark.open + QuoteCosts.again, index, .openAgain, top: index, outer: state.outer)
    }
    // Two closing marks side by side: an inner quotation and the outer one end together.
    let endsBoth = mark.isAdjacent && state.outer < 0 && state.top < index - 1
    let closing = mark.close + distance + (distance > 0 ? mark.closeAcross : 0)
    add(
      state, closing + costs.mismatch(state.top, index) - (endsBoth ? QuoteCosts.endsBoth : 0), index, .close,
      top: state.outer, outer: -1, partner: state.top)
    if state.outer >= 0 {
      add(
        state, closing + costs.mismatch(state.outer, index) + QuoteCosts.never, index, .closeOuter, top: -1, outer: -1,
        partner: state.outer)
      return
    }
    if mark.open > QuoteCosts.tooMuch { return }
    if let reopening = costs.reopening(state.top, with: index) {
      add(state, mark.open + reopening, index, .reopen, top: index, outer: -1)
    }
    if let nesting = costs.nesting(index, within: state.top) {
      add(state, mark.open + distance + nesting, index, .openInner, top: index, outer: state.top)
    }
  }

  private mutating func add(
    _ state: Node, _ cost: Float, _ mark: Int32, _ role: QuoteRole, top: Int32, outer: Int32, partner: Int32 = -1
  ) {
    let cost = state.cost + cost
    if cost > cheapest + Self.margin { return }
    cheapest = min(cheapest, cost)
    next.append(
      Node(
        cost: cost, top: top, outer: outer, parent: state.parent,
        step: QuoteStep(mark: mark, role: role, partner: partner)))
  }

  /// Writes down the steps that led to a node.
  private mutating func unwind(from last: Int32) {
    let first = steps.count
    var index = last
    while index > 0 {
      let node = nodes[Int(index)]
      steps.append(node.step)
      let parent = nodes[Int(node.parent)]
      // What was open before and neither stays open nor is closed by this step was given up.
      if node.step.role != .reopen, node.step.role != .openAgain {
        abandon(parent.top, after: node)
        abandon(parent.outer, after: node)
      }
      index = node.parent
    }
    steps[first...].reverse()
  }

  private mutating func abandon(_ mark: Int32, after node: Node) {
    if mark < 0 || node.top == mark || node.outer == mark || node.step.partner == mark { return }
    steps.append(QuoteStep(mark: mark, role: .abandon, partner: -1))
  }
}
