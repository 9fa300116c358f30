internal import CAnalysisData

extension Vocabulary {
  /// What the tagger needs to know of a word.
  package func taggerWord(_ number: UInt32) -> TaggerWord {
    if let word = taggerWords[Int(number)] { return word }
    var features: [UInt32] = []
    features.reserveCapacity(TaggerWord.featureCount)
    var word = describeForTagger(number, features: &features)
    if word.onlyTag == nil {
      word.scores = Int32(ownScores.count)
      var scores = [Int16](repeating: 0, count: Int(CALQUE_LANES))
      calque_tagger_add(&scores, features, features.count)
      ownScores += scores
    }
    taggerWords[Int(number)] = word
    return word
  }

  /// Describes a word and lists the features of the word by itself.
  package func describeForTagger(_ number: UInt32, features: inout [UInt32]) -> TaggerWord {
    let info = self[number]
    let word = Array(bytes(of: number))
    let folded = Array(bytes(of: info.lower))
    let flags = Lexicon.describe(word, folded: folded, shape: info.shape).flags
    return TaggerWord(word, folded: folded, info: info, flags: flags, features: &features)
  }

  /// The best tag of a word, by the scores that the word by itself gives and `features` of its context.
  @inline(__always)
  func bestTag(of word: TaggerWord, _ features: [UInt32]) -> Tag {
    Tag(rawValue: calque_tagger_best(ownScores, Int(word.scores), features, features.count, word.candidates))
  }

  /// Whether most of the words with a letter are capitalised.
  package func isHeading(_ words: ArraySlice<UInt32>) -> Bool {
    var letters = 0
    var capitals = 0
    for word in words.prefix(60) {
      let shape = self[word].shape
      if shape.contains(.hasLetter) { letters += 1 }
      if shape.contains(.capitalised) { capitals += 1 }
    }
    return letters > 2 && capitals * 2 > letters
  }
}
