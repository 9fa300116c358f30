/// The lower-case forms of a sentence's words, and where one stands that stood shortly before.
struct SentenceForms {
  /// The lower-case forms.
  private(set) var forms: [UInt32] = []
  /// The index of the token's last earlier occurrence in the sentence; -1 for none.
  private var previous: [Int32] = []
  /// The tokens that stood before.
  private var repeated: [Int32] = []
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

  /// The pairs of a token and an earlier one of the same form, at most `reach` tokens before, where a run of words may
  /// be repeated: they stand side by side or around one word, or the words after them are alike too.
  func echoes(within reach: Int) -> [(token: Int, earlier: Int)] {
    var result: [(token: Int, earlier: Int)] = []
    for token in repeated {
      let i = Int(token)
      var earlier = Int(previous[i])
      while earlier >= 0, i - earlier <= reach {
        if i - earlier <= 2 || i + 1 < forms.count && forms[i + 1] == forms[earlier + 1] { result.append((i, earlier)) }
        earlier = Int(previous[earlier])
      }
    }
    return result
  }
}
