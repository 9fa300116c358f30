internal import Text
internal import XML

/// Finds the words of rules that no token can be, because texts are cut apart inside them: `don't` is `do` and `n't`.
extension RuleFileReader {
  /// Reports the words of a pattern that are several tokens, each where it stands.
  func checkTokens(of pattern: Pattern, in element: XMLElement) {
    guard options.regexpFault != nil else { return }
    for word in pattern.root.words { checkToken(word, in: element) }
  }

  /// Reports a word of an element's text if it is several tokens.
  func checkToken(_ word: String, in element: XMLElement) {
    guard word.utf8.contains(where: { ($0 | 0x20) < 0x61 || ($0 | 0x20) > 0x7A }), let tokens = tokens(of: word) else {
      return
    }
    report(
      "“\(word)” is never one token", advice: "write \(tokens.joined(separator: " ")), which is how texts are cut",
      at: offset(of: word, in: element))
  }

  /// The tokens of a word among others; nil if it is one, or the second part of a contraction.
  private func tokens(of word: String) -> [String]? {
    let bytes = Array(word.utf8)
    if bytes.count < 3 || ["'", "’", "n't", "n’t"].contains(where: word.hasPrefix) { return nil }
    let text = Array("a ".utf8) + bytes + Array(" a".utf8)
    var segmentation = Segmentation()
    tools.segmenter.segment(text, in: ByteRange(0..<text.count), into: &segmentation)
    let tokens = segmentation.tokens.dropFirst().dropLast()
    return tokens.count < 2 ? nil : tokens.map { String(decoding: text[$0.range.indices], as: UTF8.self) }
  }

  /// Where a word first stands in an element, in any case.
  private func offset(of word: String, in element: XMLElement) -> Int {
    let word = Array(word.lowercased().utf8)
    for text in element.texts {
      let bytes = Array(text.string.lowercased().utf8)
      for position in bytes.indices where bytes[position] == word[0] && bytes[position...].starts(with: word) {
        return text.offset(of: position)
      }
    }
    return element.offset
  }
}

extension PatternNode {
  /// All words in the tests of the node.
  fileprivate var words: [String] {
    switch self {
    case .token(let test): test.words
    case .sequence(let nodes), .choice(let nodes): nodes.flatMap(\.words)
    case .repetition(let node, _, _, _), .capture(_, let node), .marker(let node): node.words
    case .sentenceStart, .sentenceEnd: []
    }
  }
}

extension TokenTest {
  fileprivate var words: [String] {
    switch self {
    case .words(let words), .exactWords(let words): words
    case .not(let test): test.words
    case .all(let tests), .either(let tests): tests.flatMap(\.words)
    default: []
    }
  }
}
