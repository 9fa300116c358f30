import Analysis
import Text

/// The regular expressions about single tokens, each compiled when it is first asked for.
///
/// One worker's, so its properties need no check for exclusive access.
final class TokenExpressions {
  /// The longest token that expressions see, in UTF-8 bytes.
  private static let longestWord = 200

  @exclusivity(unchecked)
  private var expressions: [TokenExpression]
  /// The word asked about last: its number, its bytes, their pairs, and whether all are ASCII, or at least UTF-8.
  @exclusivity(unchecked)
  private var number = UInt32.max
  @exclusivity(unchecked)
  private var bytes: [UInt8] = []
  @exclusivity(unchecked)
  private var pairs = BytePairs()
  @exclusivity(unchecked)
  private var isASCII = true
  @exclusivity(unchecked)
  private var isUTF8 = true

  init(_ sources: [TokenPlan.TokenRegexp]) {
    expressions = sources.map(TokenExpression.init)
  }

  /// Whether expression `index` matches the whole of a word. None matches a word that is not UTF-8, in which PCRE2 would
  /// look for a match of the valid parts.
  func matches(_ index: Int, _ word: UInt32, of vocabulary: Vocabulary) -> Bool {
    if word != number {
      number = word
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: vocabulary.bytes(of: word))
      pairs = BytePairs(of: bytes)
      isASCII = bytes.allSatisfy { $0 < 0x80 }
      isUTF8 = isASCII
      if !isASCII { isUTF8 = Text.isUTF8(bytes.span) }
    }
    let (length, first) = (bytes.count, bytes.first)
    guard length <= Self.longestWord, isUTF8 else { return false }
    // Most words end here. Their bytes are not passed, which would count references.
    if isASCII, !expressions[index].admits(length: length, first: first, pairs) { return false }
    return expressions[index].matches(bytes)
  }

  /// Forgets the word asked about last, whose number another may get.
  func forgetWord() { number = .max }
}
