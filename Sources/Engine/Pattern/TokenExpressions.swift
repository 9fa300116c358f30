import Analysis

/// The regular expressions about single tokens, each compiled when it is first asked for.
///
/// One worker's, so its properties need no check for exclusive access.
final class TokenExpressions {
  /// The longest token that expressions see, in UTF-8 bytes.
  private static let longestWord = 200

  @exclusivity(unchecked)
  private var expressions: [TokenExpression]
  /// The word asked about last: its number, its bytes, their pairs, and whether all are ASCII.
  @exclusivity(unchecked)
  private var number = UInt32.max
  @exclusivity(unchecked)
  private var bytes: [UInt8] = []
  @exclusivity(unchecked)
  private var pairs = BytePairs()
  @exclusivity(unchecked)
  private var isASCII = true
  /// Answers given: in each slot an expression and a word, and whether it matches, for the pair that was last put there.
  @exclusivity(unchecked)
  private var answers = [UInt64](repeating: .max, count: 1 << 14)

  init(_ sources: [TokenPlan.TokenRegexp]) {
    expressions = sources.map(TokenExpression.init)
  }

  /// Whether expression `index` matches the whole of a word.
  func matches(_ index: Int, _ word: UInt32, of vocabulary: Vocabulary) -> Bool {
    let question = UInt64(index) << 33 | UInt64(word) << 1
    let slot = Int(truncatingIfNeeded: (question &* 0x9E37_79B9_7F4A_7C15) >> 50)
    let known = answers[slot]
    if known & ~1 == question { return known & 1 != 0 }
    let answer = find(index, word, vocabulary)
    answers[slot] = question | (answer ? 1 : 0)
    return answer
  }

  private func find(_ index: Int, _ word: UInt32, _ vocabulary: Vocabulary) -> Bool {
    if word != number {
      number = word
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: vocabulary.bytes(of: word))
      pairs = BytePairs(of: bytes)
      isASCII = bytes.allSatisfy { $0 < 0x80 }
    }
    let (length, first) = (bytes.count, bytes.first)
    guard length <= Self.longestWord else { return false }
    // Most words end here. Their bytes are not passed, which would count references.
    if isASCII, !expressions[index].admits(length: length, first: first, pairs) { return false }
    return expressions[index].matches(bytes)
  }

  /// Forgets all words, whose numbers others may get.
  func forgetWords() {
    number = .max
    for slot in answers.indices { answers[slot] = .max }
  }
}
