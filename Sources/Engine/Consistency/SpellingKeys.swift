import Rules

/// The keys of the words whose spellings a rule compares, by numbers: worked out once a word, not once a document.
struct SpellingKeys {
  private let folding: [ConsistencyRule.Folding]
  private var numbers: [String: Int] = [:]
  /// For each word of the vocabulary, the number of its key, from 1; 0 where it is not known.
  private var words: [Int32] = []
  /// Whether the numbers of the words have changed since the document began.
  private var isStale = false

  init(_ folding: [ConsistencyRule.Folding]) { self.folding = folding }

  /// The number of the key of a word, whose bytes are `spelling`.
  mutating func number(ofWord word: Int, _ spelling: ArraySlice<UInt8>) -> Int {
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1, 2 * words.count) - words.count))
    }
    if words[word] == 0 {
      let key = SpellingKey.key(of: Array(spelling), folding)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      words[word] = Int32(number + 1)
    }
    return Int(words[word]) - 1
  }

  /// Forgets the words, whose numbers others may get; the keys are needed to the end of the document.
  mutating func forgetWords() {
    words.removeAll()
    isStale = true
  }

  /// Ends a document.
  mutating func finish() {
    if isStale {
      words.removeAll()
      numbers.removeAll()
      isStale = false
    }
  }
}
