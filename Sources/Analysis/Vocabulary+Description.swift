import Text

extension Vocabulary {
  /// Works out what is known about a word.
  func describe(_ number: UInt32) -> WordInfo {
    let word = Array(bytes(of: number))
    let form = WordForm(word)
    let lower = form.folded == word ? number : intern(form.folded, ByteRange(0..<form.folded.count))
    let entry = Lexicon.describe(word, folded: form.folded, shape: form.shape)
    return WordInfo(
      lower: lower, shape: form.shape, known: entry.known, frequency: entry.frequency, script: form.script,
      tags: PossibleTags.of(entry, shape: form.shape),
      languages: Lexicon.languages(of: form.folded))
  }
}
