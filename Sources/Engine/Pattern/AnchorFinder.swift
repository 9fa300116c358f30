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
    let neighbour = { (test: TokenTest) in
      let gate = gate(test)
      // Where only the test itself can tell, any word gets an attempt.
      return Neighbours.Neighbour(gate: gate, share: gate == .word ? 1 : frequencies.of(test))
    }
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
        attempts: frequency * before.share * share(of: after, behind: test))
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

  /// How often what stands behind a token that passes a test is as it must be.
  private func share(of after: Neighbours, behind test: TokenTest) -> Double {
    // A full stop most often ends a sentence.
    if case .words(let words) = test, words.allSatisfy([".", "?", "!"].contains), after.near.gate == .edge { return 1 }
    return after.share
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
    if most == 0 {
      // What stands before it is the edge, which the attempts take into account.
      anchors.visits /= sentence
    } else {
      let least = anchors.points.map(\.least).min() ?? 0
      anchors.attempts *= min(1, Double(1 + most - least) / sentence)
    }
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
