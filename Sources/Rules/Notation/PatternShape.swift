extension PatternNode {
  /// The test, if the node is a single token.
  var test: TokenTest? {
    if case .token(let test) = self { test } else { nil }
  }

  /// The tests that a matcher must keep, with repeated groups written out; a number of any size.
  var steps: Double {
    switch self {
    case .token, .sentenceStart, .sentenceEnd: 1
    case .sequence(let nodes), .choice(let nodes): nodes.reduce(0) { $0 + $1.steps }
    case .repetition(.token, _, _, _): 1
    case .repetition(let node, _, let max, _): Double(max) * node.steps
    case .capture(_, let node), .marker(let node): node.steps
    }
  }

  /// Whether the node can match without a single token.
  var canBeAbsent: Bool {
    switch self {
    case .token: false
    case .sequence(let nodes): nodes.allSatisfy(\.canBeAbsent)
    case .choice(let nodes): nodes.isEmpty || nodes.contains(where: \.canBeAbsent)
    case .repetition(let node, let min, _, _): min == 0 || node.canBeAbsent
    case .capture(_, let node), .marker(let node): node.canBeAbsent
    case .sentenceStart, .sentenceEnd: true
    }
  }
}

extension TokenTest {
  /// A test that passes where one of `tests` passes; words with words and tags with tags become one list.
  static func merging(_ tests: [TokenTest]) -> TokenTest {
    if tests.count == 1 { return tests[0] }
    var words: [String] = []
    var exactWords: [String] = []
    var lemmas: [String] = []
    var tags: [String] = []
    var others: [TokenTest] = []
    for test in tests {
      switch test {
      case .words(let more): words += more
      case .exactWords(let more): exactWords += more
      case .lemmas(let more): lemmas += more
      case .tags(let more): tags += more
      case .either(let more): others += more
      default: others.append(test)
      }
    }
    var merged: [TokenTest] = []
    if !words.isEmpty { merged.append(.words(words)) }
    if !exactWords.isEmpty { merged.append(.exactWords(exactWords)) }
    if !lemmas.isEmpty { merged.append(.lemmas(lemmas)) }
    if !tags.isEmpty { merged.append(.tags(tags)) }
    merged += others
    return merged.count == 1 ? merged[0] : .either(merged)
  }
}
