import Analysis
import Text

/// What each word of the vocabulary is when it stands in a line, so that it is hashed and classified once, not wherever it
/// stands.
///
/// A token is often, but not always, a word of a line. A word is marked `whole` if its bytes are exactly one word of a
/// line (or none, with `blank`) wherever the bytes around them do not belong to the same word.
struct LineVocabulary {
  /// By the numbers of words.
  private var forms: [LineForm] = []
  private let reader = LineWordReader()
  private var scratch: [LineWord] = []

  /// Describes the words that the vocabulary has learnt since the last call.
  mutating func catchUp(_ vocabulary: Vocabulary) {
    while forms.count < vocabulary.count {
      forms.append(describe(vocabulary.bytes(of: UInt32(forms.count)).span))
    }
  }

  /// Puts into the first places of `forms` those of the words of these numbers. With no decision in between, so that the
  /// processor waits for several at once.
  func look(up numbers: [UInt32], into forms: inout [LineForm]) {
    while forms.count < numbers.count { forms.append(LineForm(hash: 0, kinds: [], traits: [])) }
    let (numbers, all) = (numbers.span, self.forms.span)
    var forms = forms.mutableSpan
    // Words are numbered by the vocabulary, and every one of them has a form.
    for i in numbers.indices { forms[unchecked: i] = all[unchecked: Int(numbers[unchecked: i])] }
  }

  /// Forgets all words, together with the vocabulary.
  mutating func removeAll() { forms.removeAll(keepingCapacity: true) }

  private mutating func describe(_ bytes: Span<UInt8>) -> LineForm {
    let unknown = LineForm(hash: 0, kinds: [], traits: [])
    // Cut off in the middle of a scalar, it could read otherwise with what follows.
    guard isUTF8(bytes) else { return unknown }
    reader.read(bytes, 0, bytes.count, into: &scratch)
    if scratch.isEmpty {
      return unknown.with([.whole, .blank])
    }
    guard scratch.count == 1, scratch[0].lower == 0, scratch[0].upper == bytes.count, !endsInLoneCapital(bytes) else {
      return unknown
    }
    return scratch[0].form.with(.whole)
  }

  /// Whether a capital follows something else at the end, where the next byte decides whether the word is glued.
  private func endsInLoneCapital(_ bytes: Span<UInt8>) -> Bool {
    guard let last = bytes.indices.last, last > 0 else { return false }
    return bytes[last] &- 0x41 < 26 && bytes[last - 1] &- 0x41 >= 26
  }
}
