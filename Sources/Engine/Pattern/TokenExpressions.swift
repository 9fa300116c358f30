/// The regular expressions about single tokens, each compiled when it is first asked for.
///
/// One worker's, so its properties need no check for exclusive access.
final class TokenExpressions {
  /// The longest token that expressions see, in UTF-8 bytes.
  private static let longestWord = 200

  private let sources: [TokenPlan.TokenRegexp]
  @exclusivity(unchecked)
  private var compiled: [RegularExpression??]
  /// The word asked about last: its number, and its bytes.
  @exclusivity(unchecked)
  private var number = UInt32.max
  @exclusivity(unchecked)
  private var bytes: [UInt8] = []

  init(_ sources: [TokenPlan.TokenRegexp]) {
    self.sources = sources
    compiled = Array(repeating: nil, count: sources.count)
  }

  /// Whether expression `index` matches the whole of a word, whose bytes `read` gives.
  func matches(_ index: Int, _ word: UInt32, _ read: () -> ArraySlice<UInt8>) -> Bool {
    if word != number {
      number = word
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: read())
    }
    guard bytes.count <= Self.longestWord else { return false }
    return expression(index)?.matches(bytes, in: 0..<bytes.count) ?? false
  }

  /// Forgets the word asked about last, whose number another word may get.
  func forgetWord() { number = .max }

  private func expression(_ index: Int) -> RegularExpression? {
    if let known = compiled[index] { return known }
    let source = sources[index]
    let expression = try? RegularExpression(
      source.expression, isCaseSensitive: source.isCaseSensitive, isAnchored: true)
    compiled[index] = .some(expression)
    return expression
  }
}
