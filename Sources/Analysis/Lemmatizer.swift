/// Finds the dictionary form of a word.
public enum Lemmatizer {
  /// The lemma of `word` with that tag, in lower case unless the tag is a proper noun's.
  public static func lemma(of word: String, tag: Tag) -> String {
    if TagSet.name.contains(tag) { return word }
    return word.lowercased()
  }
}
