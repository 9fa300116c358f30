/// The lower-case forms of a sentence's words, and where one stands that stood shortly before.
struct SentenceForms {
  /// A token and one of the same form before it, by index.
  struct Echo {
    let token: Int32
    let earlier: Int32
  }

  /// The lower-case forms.
  private(set) var forms: [UInt32] = []
  /// The index of the token's last earlier occurrence in the sentence; -1 for none.
  private var previous: [Int32] = []
  /// The tokens that stood before.
  private var repeated: [Int32] = []
  /// Where runs may be repeated, from left to right.
  private(set) var echoes: [Echo] = []
  /// By distance: the end of the last run of tokens that are like those so far before them.
  private var ends: [Int] = []
  /// By form: where it was read last, counted over all sentences.
  private var last: [Int] = []
  /// Where this sentence starts and the next will, in that count.
  private var start = 1
  private var next = 1

  /// Reads the forms alone. O(tokens).
  mutating func readForms(_ sentence: Sentence, _ records: WordRecords) {
    forms.removeAll(keepingCapacity: true)
    forms.reserveCapacity(sentence.count)
    for i in sentence.range { forms.append(records.records[Int(sentence.words[i])].form) }
  }

  /// Reads a sentence. O(tokens).
  mutating func read(_ sentence: Sentence, _ records: WordRecords) {
    start = next
    readForms(sentence, records)
    next += forms.count
    previous.removeAll(keepingCapacity: true)
    repeated.removeAll(keepingCapacity: true)
    let missing = records.records.count - last.count
    if missing > 0 { last.append(contentsOf: repeatElement(0, count: missing)) }
    for i in forms.indices {
      let seen = last[Int(forms[i])] - start
      previous.append(Int32(truncatingIfNeeded: max(seen, -1)))
      if seen >= 0 { repeated.append(Int32(i)) }
      last[Int(forms[i])] = start + i
    }
  }

  /// The end of the run of tokens from `i` on that are like those `distance` before them. Constant on average over a
  /// sentence read from left to right.
  mutating func endOfEcho(at i: Int, distance: Int) -> Int {
    while ends.count <= distance { ends.append(0) }
    if ends[distance] > i { return ends[distance] }
    var end = i + 1
    while end < forms.count, forms[end] == forms[end - distance] { end += 1 }
    ends[distance] = end
    return end
  }

  /// Finds the pairs of a token and an earlier one of the same form, at most `reach` tokens before, where a run of words
  /// may be repeated: they stand side by side or around one word, or the words after them are alike too.
  mutating func findEchoes(within reach: Int) {
    echoes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for token in repeated {
      let i = Int(token)
      var earlier = Int(previous[i])
      while earlier >= 0, i - earlier <= reach {
        if i - earlier <= 2 || i + 1 < forms.count && forms[i + 1] == forms[earlier + 1] {
          echoes.append(Echo(token: token, earlier: Int32(earlier)))
        }
        earlier = Int(previous[earlier])
      }
    }
  }
}
