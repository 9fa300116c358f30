public import Text

/// Gives each word of a sentence its Penn tag.
///
/// A greedy averaged perceptron (Collins 2002) with a tag dictionary: a word that has only one tag takes it at once, any
/// other the best of its tags by the weights of the word, its neighbours and the two tags before it. The weights are
/// bytes in the program's read-only data, found by hashing. A pure function of the sentence.
public struct Tagger: Sendable {
  /// What surrounds the word that was tagged last.
  private var context = TaggerContext(heading: false)
  private var features = [UInt32](repeating: 0, count: TaggerContext.count)

  /// Makes a tagger; keep one a thread.
  public init() {}

  /// Appends the tags of a sentence's words to `tags`, which holds those of its first words or is empty. O(words).
  ///
  /// - Parameters:
  ///   - words: the numbers of the sentence's words, in order.
  ///   - tokens: the sentence's tokens, as many.
  ///   - vocabulary: where the numbers come from.
  ///   - end: how many words are to have tags; nil for all. A tag depends on no later tag.
  ///   - tags: where the tags go; what was put there last, or nothing at the start of a sentence.
  public mutating func tag(
    _ words: ArraySlice<UInt32>, tokens: ArraySlice<Token>, vocabulary: Vocabulary, upTo end: Int? = nil,
    into tags: inout [Tag]
  ) {
    if tags.isEmpty { context = TaggerContext(heading: vocabulary.isHeading(words)) }
    let count = words.count
    for i in (tags.isEmpty ? -2 : tags.count)..<max(end ?? count, tags.count) {
      let ahead = i + 2 < count ? vocabulary.taggerWord(words[words.startIndex + i + 2]) : .edge
      let space = i + 1 < 0 || i + 1 >= count || tokens[tokens.startIndex + i + 1].spaceBefore
      context.advance(to: ahead, space: space)
      guard i >= 0 else { continue }
      let tag = context.words.2.onlyTag ?? best(context, vocabulary)
      context.record(tag)
      tags.append(tag)
    }
  }

  private mutating func best(_ context: TaggerContext, _ vocabulary: Vocabulary) -> Tag {
    var places = features.mutableSpan
    context.write(to: &places)
    return vocabulary.bestTag(of: context.words.2, features)
  }
}
