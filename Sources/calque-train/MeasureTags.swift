import Analysis

/// Prints the accuracy and the speed of tagging with the treebank's tokens.
func measureTags(_ gold: [GoldSentence]) {
  let vocabulary = Vocabulary()
  let sentences = gold.map { $0.words.map { vocabulary.intern($0.form) } }
  var tagger = Tagger()
  var correct = 0
  var count = 0
  var tags: [Tag] = []
  var errors: [String: Int] = [:]
  for (sentence, words) in zip(gold, sentences) {
    tags.removeAll(keepingCapacity: true)
    tagger.tag(words[...], vocabulary: vocabulary, into: &tags)
    for (word, tag) in zip(sentence.words, tags) {
      if word.tag == tag { correct += 1 } else { errors["\(word.tag)->\(tag)", default: 0] += 1 }
    }
    count += words.count
  }
  print("tags, gold tokens: \(percent(correct, count))")
  print(errors.sorted { $0.value > $1.value }.prefix(40).map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  let clock = ContinuousClock()
  let rounds = 20
  let time = clock.measure {
    for _ in 0..<rounds {
      tags.removeAll(keepingCapacity: true)
      for words in sentences { tagger.tag(words[...], vocabulary: vocabulary, into: &tags) }
    }
  }
  print("tagging: \(Int(Double(rounds * count) / (time / .seconds(1)))) tokens a second")
}

/// Prints the accuracy of lemmas with the treebank's tags.
func measureLemmas(_ gold: [GoldSentence]) {
  var correct = 0
  var count = 0
  var errors: [String: Int] = [:]
  for word in gold.joined(by: \.words) where word.lemma != "_" {
    let lemma = Lemmatizer.lemma(of: word.form, tag: word.tag)
    count += 1
    if lemma == word.lemma {
      correct += 1
    } else {
      errors["\(word.form)/\(word.tag)=\(word.lemma):\(lemma)", default: 0] += 1
    }
  }
  print("lemmas, gold tags: \(percent(correct, count))")
  print(errors.sorted { $0.value > $1.value }.prefix(150).map { "\($0.key) \($0.value)" }.joined(separator: ", "))
}
