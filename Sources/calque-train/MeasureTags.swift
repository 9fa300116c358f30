import Analysis

/// Prints the accuracy and the speed of tagging with the treebank's tokens.
func measureTags(_ gold: [GoldSentence]) -> Errors {
  let vocabulary = Vocabulary()
  let sentences = gold.map { ($0.words.map { vocabulary.intern($0.form) }, $0.tokens) }
  var tagger = Tagger()
  var correct = 0
  var count = 0
  var impossible = 0
  var tags: [Tag] = []
  var errors = Errors()
  for (sentence, (words, tokens)) in zip(gold, sentences) {
    tags.removeAll(keepingCapacity: true)
    tagger.tag(words[...], tokens: tokens[...], vocabulary: vocabulary, into: &tags)
    for (word, tag) in zip(sentence.words, tags) {
      if !vocabulary[vocabulary.intern(word.form)].tags.contains(word.tag) {
        impossible += 1
        errors.add("impossible \(word.tag) \(word.form)")
      }
      if word.tag == tag { correct += 1 } else { errors.add("\(word.tag)->\(tag) \(word.form)") }
    }
    count += words.count
  }
  print("tags, gold tokens: \(percent(correct, count))")
  print("right tag among the possible ones: \(percent(count - impossible, count))")
  let rounds = 20
  let time = processorTime {
    for _ in 0..<rounds {
      tags.removeAll(keepingCapacity: true)
      for (words, tokens) in sentences {
        tagger.tag(words[...], tokens: tokens[...], vocabulary: vocabulary, into: &tags)
      }
    }
  }
  print("tagging: \(Int(Double(rounds * count) / time)) tokens a second")
  return errors
}

/// Prints the accuracy of lemmas with the treebank's tags.
func measureLemmas(_ gold: [GoldSentence]) -> Errors {
  var correct = 0
  var count = 0
  var errors = Errors()
  for word in gold.joined(by: \.words) where word.lemma != "_" {
    let lemma = Lemmatizer.lemma(of: word.form, tag: word.tag)
    count += 1
    if lemma == word.lemma {
      correct += 1
    } else {
      errors.add("\(word.form)/\(word.tag)=\(word.lemma):\(lemma)")
    }
  }
  print("lemmas, gold tags: \(percent(correct, count))")
  return errors
}
