import Analysis
import Rules

/// How often a token of English prose passes a test (0...1), by rule of thumb where it asks for tags.
struct TestFrequency {
  private let lists: [String: [String]]
  private let vocabulary = Vocabulary()

  init(lists: [String: [String]]) { self.lists = lists }

  func of(_ test: TokenTest) -> Double {
    switch test {
    case .any, .not: 1
    case .words(let words), .exactWords(let words): of(words)
    case .lemmas(let lemmas): of(lemmas) * 2
    case .list(let name): of(lists[name] ?? [])
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
    case .all(let tests): tests.map(of).min() ?? 1
    case .either(let tests): min(1, tests.map(of).reduce(0, +))
    }
  }

  /// How often a token is one of `words`: the lexicon's classes run from 15, about one word in twenty, down by halves. Of
  /// a long list the first words stand for all.
  func of(_ words: [String]) -> Double {
    let sample = words.prefix(12)
    let sum = sample.reduce(0) { sum, word in
      let frequency = vocabulary[vocabulary.intern(word)].frequency
      return frequency == 0 ? sum + 1e-7 : sum + 0.05 / Double(1 << (15 - UInt32(min(frequency, 15))))
    }
    return min(1, 1e-7 + sum * Double(words.count) / Double(max(sample.count, 1)))
  }

  /// How many tokens are looked at when a node is tried somewhere in running text, and how often it passes (0...1), were
  /// words independent of each other.
  func reading(_ node: PatternNode) -> (steps: Double, pass: Double) {
    switch node {
    case .token(let test): return (1, of(test))
    case .capture(_, let node), .marker(let node): return reading(node)
    case .sentenceStart, .sentenceEnd: return (0, 1)
    case .sequence(let nodes):
      return nodes.reduce((0, 1)) { sum, node in
        let next = reading(node)
        return (sum.0 + sum.1 * next.steps, sum.1 * next.pass)
      }
    case .choice(let nodes):
      let ways = nodes.map(reading)
      return (ways.reduce(0) { $0 + $1.steps }, min(1, ways.reduce(0) { $0 + $1.pass }))
    case .repetition(let node, let least, let most, _):
      let once = reading(node)
      var (steps, reached, pass) = (0.0, 1.0, 1.0)
      for round in 0..<most {
        if round == least { pass = reached }
        steps += reached * once.steps
        reached *= once.pass
      }
      return (steps, least == most ? reached : pass)
    }
  }
}
