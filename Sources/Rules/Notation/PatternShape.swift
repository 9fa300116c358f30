extension PatternNode {
  /// The test, if the node is a single token.
  var test: TokenTest? {
    if case .token(let test) = self { test } else { nil }
  }

  /// The least number of tokens that the node needs.
  var minimumLength: Int {
    switch self {
    case .token: 1
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.minimumLength }
    case .choice(let nodes): nodes.map(\.minimumLength).min() ?? 0
    case .repetition(let node, let min, _, _): min * node.minimumLength
    case .capture(_, let node), .marker(let node): node.minimumLength
    case .sentenceStart, .sentenceEnd: 0
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
