import Rules

/// The tokens that may stand next to a place in a match, and next but one: how often a token of running text is such
/// (0...1), and a gate that admits them.
struct Neighbours {
  struct Neighbour {
    var gate: WideGate
    var share: Double

    func union(_ other: Neighbour) -> Neighbour {
      Neighbour(gate: gate.union(other.gate), share: min(1, share + other.share))
    }
  }

  var near: Neighbour
  var far: Neighbour

  /// Anything, the edge of the sentence too.
  static let open = Neighbours(near: anything, far: anything)
  /// The edge of a sentence.
  static let edge = Neighbours(near: Neighbour(gate: .edge, share: 0.08), far: anything)

  private static let anything = Neighbour(gate: .open, share: 1)

  /// How often both neighbours are as they must be, taken as independent of each other.
  var share: Double { near.share * far.share }

  func union(_ other: Neighbours) -> Neighbours {
    Neighbours(near: near.union(other.near), far: far.union(other.far))
  }
}

/// Reads patterns forwards or backwards to see what tokens a match begins with.
struct NeighbourReader {
  enum Direction {
    case forwards
    case backwards
  }

  let direction: Direction
  /// What is known of a token that passes a test.
  let neighbour: (TokenTest) -> Neighbours.Neighbour

  /// What is met when the nodes are read and then `next`. Nodes after the second certain token are not looked at.
  func reading(_ nodes: ArraySlice<PatternNode>, then next: Neighbours) -> Neighbours {
    var seen: ArraySlice<PatternNode> = []
    var tokens = 0
    for node in direction == .forwards ? nodes : ArraySlice(nodes.reversed()) {
      if tokens >= 2 { break }
      seen.append(node)
      tokens += node.width.least
    }
    return seen.reversed().reduce(next) { reading($1, then: $0) }
  }

  /// What is met when a node is read and then `next`.
  func reading(_ node: PatternNode, then next: Neighbours) -> Neighbours {
    switch node {
    case .token(let test): return Neighbours(near: neighbour(test), far: next.near)
    case .sequence(let nodes): return reading(nodes[...], then: next)
    case .choice(let nodes):
      let ways = nodes.map { reading($0, then: next) }
      return ways.dropFirst().reduce(ways.first ?? next) { $0.union($1) }
    case .repetition(let node, let min, let max, _): return repeating(node, min, max, then: next)
    case .capture(_, let node), .marker(let node): return reading(node, then: next)
    case .sentenceStart: return direction == .forwards ? next : .edge
    case .sentenceEnd: return direction == .backwards ? next : .edge
    }
  }

  /// What is met when a node is read `min` to `max` times and then `next`. Nothing more is met than two tokens, so no
  /// more than two rounds are looked at.
  func repeating(
    _ node: PatternNode, _ least: Int, _ most: Int, then next: Neighbours, rounds: Int = 2
  ) -> Neighbours {
    if most <= 0 { return next }
    if rounds == 0 { return .open }
    let more = repeating(node, max(0, least - 1), most - 1, then: next, rounds: rounds - 1)
    let inside = reading(node, then: more)
    return least > 0 ? inside : inside.union(next)
  }
}

extension PatternNode {
  /// The fewest and the most tokens it takes. O(nodes).
  var width: (least: Int, most: Int) {
    switch self {
    case .token: return (1, 1)
    case .capture(_, let node), .marker(let node): return node.width
    case .repetition(let node, let min, let max, _):
      let inner = node.width
      return (inner.least * min, inner.most * max)
    case .choice(let nodes):
      let widths = nodes.map(\.width)
      return (widths.map(\.least).min() ?? 0, widths.map(\.most).max() ?? 0)
    case .sequence(let nodes):
      return nodes.map(\.width).reduce((0, 0)) { ($0.0 + $1.least, $0.1 + $1.most) }
    case .sentenceStart, .sentenceEnd: return (0, 0)
    }
  }
}
