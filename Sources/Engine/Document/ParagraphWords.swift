/// What rules about repetitions, foreign runs and measures ask of every word of a paragraph, read in one walk.
struct ParagraphWords {
  /// The lower-case forms, by their vocabulary numbers, in the places of the words; those in other places are of other
  /// paragraphs.
  private(set) var forms: [UInt32] = []
  /// Whether a word is of another language or script.
  private(set) var hasForeign = false
  /// The measure rules whose test some word can pass, one bit each.
  private(set) var measures: UInt32 = 0

  /// Reads a paragraph, given as one long sentence. O(words).
  mutating func read(_ paragraph: Sentence, _ records: WordRecords) {
    while forms.count < paragraph.words.count { forms.append(0) }
    let range = paragraph.range
    let words = paragraph.words.span
    let features = records.features.span
    var forms = forms.mutableSpan
    var hasForeign = false
    var measures: UInt32 = 0
    for i in range {
      // Words are numbered by the vocabulary, and every one of them has features.
      let word = features[unchecked: Int(words[unchecked: i])]
      forms[unchecked: i] = word.form
      hasForeign = hasForeign || word.isForeign
      measures |= word.measures
    }
    self.hasForeign = hasForeign
    self.measures = measures
  }

  /// The hash of the forms of some words, two at a time. O(words).
  func hash(of words: Range<Int>) -> UInt64 {
    let forms = forms.span.extracting(words)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ first: UInt32, _ second: UInt32) {
      hash = (hash ^ (UInt64(first) | UInt64(second) << 32)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    for pair in 0..<forms.count / 2 { add(forms[unchecked: 2 &* pair], forms[unchecked: 2 &* pair &+ 1]) }
    if forms.count % 2 == 1 { add(forms[forms.count - 1], .max) }
    return hash
  }
}
