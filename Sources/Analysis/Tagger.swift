import Text

/// Gives each word of a sentence its Penn tag.
public struct Tagger: Sendable {
  /// Makes a tagger; keep one a thread.
  public init() {}

  /// Appends the tag of each word of one sentence to `tags`.
  ///
  /// - Parameters:
  ///   - words: the numbers of the sentence's words, in order.
  ///   - vocabulary: where the numbers come from.
  public mutating func tag(_ words: ArraySlice<UInt32>, vocabulary: Vocabulary, into tags: inout [Tag]) {
    for (i, word) in words.enumerated() {
      let info = vocabulary[word]
      tags.append(guess(info, vocabulary.text(of: info.lower), first: i == 0))
    }
  }

  private func guess(_ info: WordInfo, _ word: String, first: Bool) -> Tag {
    if info.tags != .open { return info.tags.first ?? .NN }
    if info.shape.contains(.hasDigit) { return .CD }
    if !info.shape.contains(.hasLetter) { return .SYM }
    if info.shape.contains(.capitalised), !first { return .NNP }
    if word.hasSuffix("ing") { return .VBG }
    if word.hasSuffix("ed") { return .VBD }
    if word.hasSuffix("ly") { return .RB }
    if word.hasSuffix("s") { return .NNS }
    return .NN
  }
}
