import Analysis
import Rules

/// Finds the tokens at which a pattern costs least to look for, one of which every match holds.
struct AnchorFinder {
  /// A token of the pattern and how many tokens can stand before it in a match.
  struct Point {
    let test: TokenTest
    var least = 0
    var most = 0
    /// What stands before and after it in a match.
    let before: Neighbours
    let after: Neighbours
    /// Whether a match begins where a sentence does.
    var isInitial = false

    /// What stands around it, and how many tokens behind it.
    var neighbours: [(neighbour: Neighbours.Neighbour, offset: Int)] {
      [(after.near, 1), (before.near, -1), (after.far, 2), (before.far, -2)]
    }
  }

  /// Points of which every match holds at least one, and what they cost.
  struct Anchors {
    var points: [Point]
    /// How often a token of running text is one of them (0...1).
    var visits: Double
    /// How often the pattern is tried, for a token of running text.
    var attempts: Double

    /// What they cost, in looks at an anchor, if an attempt costs `attempt` of them.
    func cost(attempt: Double) -> Double { visits + attempt * attempts }
  }

  /// The average length of a sentence, in tokens.
  private static let sentence = 20.0

  private let root: PatternNode
  /// The steps of an attempt.
  private let attempt: Double
  private let frequencies: TestFrequency
  private let forwards: NeighbourReader
  private let backwards: NeighbourReader

  init(_ pattern: Pattern, frequencies: TestFrequency, gate: @escaping (TokenTest) -> WideGate) {
    root = pattern.root
    attempt = 2 + frequencies.reading(root).steps
    self.frequencies = frequencies
    let neighbour = { Neighbours.Neighbour(gate: gate($0), share: frequencies.of($0)) }
    forwards = NeighbourReader(direction: .forwards, neighbour: neighbour)
    backwards = NeighbourReader(direction: .backwards, neighbour: neighbour)
  }

  /// What a match begins with.
  func start() -> Neighbours { forwards.reading(root, then: .open) }

  /// The tokens at which the pattern costs least to look for; none when a match may be empty.
  func points() -> [Point] { anchors(of: root, before: .open, after: .open)?.points ?? [] }

  /// The best anchors of a node between neighbours; nil when a match may be empty.
  private func anchors(of node: PatternNode, before: Neighbours, after: Neighbours) -> Anchors? {
    switch node {
    case .token(let test):
      let frequency = frequencies.of(test)
      return Anchors(
        points: [Point(test: test, before: before, after: after)], visits: frequency,
        attempts: frequency * before.share * after.share)
    case .capture(_, let node), .marker(let node): return anchors(of: node, before: before, after: after)
    case .repetition(let node, let min, let max, _):
      // The first round.
      return min == 0
        ? nil
        : anchors(of: node, before: before, after: forwards.repeating(node, min - 1, max - 1, then: after))
    case .choice(let nodes):
      let parts = nodes.map { anchors(of: $0, before: before, after: after) }
      guard !parts.contains(where: { $0 == nil }) else { return nil }
      return Anchors(
        points: parts.flatMap { $0!.points }, visits: parts.reduce(0) { $0 + $1!.visits },
        attempts: parts.reduce(0) { $0 + $1!.attempts })
    case .sequence(let nodes): return anchors(of: nodes, before: before, after: after)
    case .sentenceStart, .sentenceEnd: return nil
    }
  }

  /// The best anchors among those of nodes in a row.
  private func anchors(of nodes: [PatternNode], before: Neighbours, after: Neighbours) -> Anchors? {
    var best: Anchors?
    var least = 0
    var most = 0
    let isInitial = nodes.first.map(Self.beginsSentence) ?? false
    for (index, node) in nodes.enumerated() {
      let found = anchors(
        of: node, before: backwards.reading(nodes[..<index], then: before),
        after: forwards.reading(nodes[(index + 1)...], then: after))
      if var found {
        found.attempts *= isInitial ? 1 : Double(1 + most - least)
        for i in found.points.indices {
          found.points[i].least += least
          found.points[i].most += most
        }
        if isInitial { Self.restrictToStart(&found) }
        if found.cost(attempt: attempt) < best?.cost(attempt: attempt) ?? .infinity { best = found }
      }
      let width = node.width
      least += width.least
      most += width.most
    }
    return best
  }

  /// Takes into account that a match begins where a sentence does.
  private static func restrictToStart(_ anchors: inout Anchors) {
    guard let most = anchors.points.map(\.most).max(), !anchors.points[0].isInitial else { return }
    for i in anchors.points.indices { anchors.points[i].isInitial = true }
    let share = min(1, Double(most + 1) / sentence)
    anchors.attempts *= share
    if most == 0 { anchors.visits *= share }
  }

  /// Whether a match of a node can only begin where a sentence does.
  private static func beginsSentence(_ node: PatternNode) -> Bool {
    switch node {
    case .sentenceStart: true
    case .capture(_, let node), .marker(let node): beginsSentence(node)
    case .sequence(let nodes): nodes.first.map(beginsSentence) ?? false
    case .choice(let nodes): nodes.allSatisfy(beginsSentence)
    case .token, .repetition, .sentenceEnd: false
    }
  }
}
