import Analysis
import Rules

/// Finds the rarest token that every match of a pattern holds, so that the pattern is tried only where it stands.
struct AnchorFinder {
  /// A token of the pattern and how many tokens can stand before it in a match.
  struct Point {
    let test: TokenTest
    var least: Int
    var most: Int
    /// A test that the token before it must pass.
    var before: TokenTest?
    /// A test that the token after it must pass.
    var after: TokenTest?
    /// Whether a match begins where a sentence does.
    var isInitial = false
  }

  /// Points of which every match holds at least one, and how often a token of running text is one of them (0...1).
  struct Anchors {
    var points: [Point]
    var frequency: Double
  }

  private let lists: [String: [String]]
  private let vocabulary = Vocabulary()

  init(lists: [String: [String]]) { self.lists = lists }

  /// The best anchors of a node; nil when a match may be empty.
  func anchors(of node: PatternNode) -> Anchors? {
    switch node {
    case .token(let test):
      return Anchors(points: [Point(test: test, least: 0, most: 0)], frequency: frequency(of: test))
    case .capture(_, let node), .marker(let node): return anchors(of: node)
    case .repetition(let node, let min, _, _): return min > 0 ? anchors(of: node) : nil
    case .choice(let nodes):
      let parts = nodes.map { anchors(of: $0) }
      guard !parts.contains(where: { $0 == nil }) else { return nil }
      return Anchors(points: parts.flatMap { $0!.points }, frequency: parts.reduce(0) { $0 + $1!.frequency })
    case .sequence(let nodes):
      var best: Anchors?
      var bestCost = Double.infinity
      var least = 0
      var most = 0
      for (index, node) in nodes.enumerated() {
        if var found = anchors(of: node) {
          if Self.singleToken(node) != nil {
            found.points[0].before = telling(index - 1, of: nodes)
            found.points[0].after = telling(index + 1, of: nodes)
          }
          let cost = found.frequency * Double(1 + most - least)
          for i in found.points.indices {
            found.points[i].least += least
            found.points[i].most += most
          }
          if cost < bestCost { (best, bestCost) = (found, cost) }
        }
        let width = Self.width(of: node)
        least += width.least
        most += width.most
      }
      if nodes.first.map(Self.beginsSentence) ?? false, best != nil {
        for i in best!.points.indices { best!.points[i].isInitial = true }
      }
      return best
    case .sentenceStart, .sentenceEnd: return nil
    }
  }

  /// The test of node `index`, if there is one, it is a single token, and not every token passes.
  private func telling(_ index: Int, of nodes: [PatternNode]) -> TokenTest? {
    guard nodes.indices.contains(index), let test = Self.singleToken(nodes[index]), frequency(of: test) < 0.9 else {
      return nil
    }
    return test
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

  /// The test of a node that is one token; nil for any other.
  private static func singleToken(_ node: PatternNode) -> TokenTest? {
    switch node {
    case .token(let test): test
    case .capture(_, let node), .marker(let node): singleToken(node)
    default: nil
    }
  }

  /// The fewest and the most tokens a node takes.
  private static func width(of node: PatternNode) -> (least: Int, most: Int) {
    switch node {
    case .token: return (1, 1)
    case .capture(_, let node), .marker(let node): return width(of: node)
    case .repetition(let node, let min, let max, _):
      let inner = width(of: node)
      return (inner.least * min, inner.most * max)
    case .choice(let nodes):
      let widths = nodes.map(width)
      return (widths.map(\.least).min() ?? 0, widths.map(\.most).max() ?? 0)
    case .sequence(let nodes):
      return nodes.map(width).reduce((0, 0)) { ($0.0 + $1.least, $0.1 + $1.most) }
    case .sentenceStart, .sentenceEnd: return (0, 0)
    }
  }

  /// How often a token of English prose passes a test (0...1), by rule of thumb where it asks for tags.
  private func frequency(of test: TokenTest) -> Double {
    switch test {
    case .any, .not: 1
    case .words(let words), .exactWords(let words): frequency(of: words)
    case .lemmas(let lemmas): frequency(of: lemmas) * 2
    case .list(let name): frequency(of: lists[name] ?? [])
    case .tags: 0.2
    case .regexp: 0.1
    case .tokenClass(let tokenClass):
      switch tokenClass {
      case .unknown, .foreign: 0.005
      case .number, .modal, .quote, .upper: 0.03
      case .name, .pron, .capital: 0.12
      case .adj, .adv, .det, .punct: 0.15
      case .noun, .verb: 0.3
      case .lower, .glued: 0.9
      }
    case .all(let tests): tests.map { frequency(of: $0) }.min() ?? 1
    case .either(let tests): min(1, tests.map { frequency(of: $0) }.reduce(0, +))
    }
  }

  /// How often a token of English prose is one of `words` (0...1): the lexicon's classes run from 15, about one word in
  /// twenty, down by halves. Of a long list the first words stand for all.
  func frequency(of words: [String]) -> Double {
    let sample = words.prefix(12)
    let sum = sample.reduce(0) { sum, word in
      let frequency = vocabulary[vocabulary.intern(word)].frequency
      return frequency == 0 ? sum + 1e-7 : sum + 0.05 / Double(1 << (15 - UInt32(min(frequency, 15))))
    }
    return min(1, 1e-7 + sum * Double(words.count) / Double(max(sample.count, 1)))
  }
}
