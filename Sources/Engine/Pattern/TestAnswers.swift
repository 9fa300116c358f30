import Analysis

/// The tags under which words pass tests, as far as that was asked: in each slot the answer that was last put there.
struct TestAnswers {
  private struct Answer {
    /// The number of the test and, below it, of the word; `.max` for none.
    var question = UInt64.max
    var tags = TagSet()
  }

  private var answers: [Answer]
  /// How many bits of a hash do not tell the slot.
  private let shift: UInt64

  /// Makes room for what is asked again and again of so many tests.
  init(tests: Int) {
    let bits: UInt64 = tests < 1 << 14 ? 14 : 16
    answers = Array(repeating: Answer(), count: 1 << bits)
    shift = 64 - bits
  }

  /// The answer, if it is known.
  @inline(__always)
  func tags(of test: Int32, _ word: UInt32) -> TagSet? {
    let question = Self.question(test, word)
    let answer = answers.span[unchecked: slot(question)]
    return answer.question == question ? answer.tags : nil
  }

  /// Puts an answer down.
  mutating func note(_ tags: TagSet, of test: Int32, _ word: UInt32) {
    let question = Self.question(test, word)
    answers[slot(question)] = Answer(question: question, tags: tags)
  }

  /// Forgets all answers.
  mutating func removeAll() {
    for i in answers.indices { answers[i] = Answer() }
  }

  @inline(__always)
  private static func question(_ test: Int32, _ word: UInt32) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: test)) << 32 | UInt64(word)
  }

  /// Below the number of slots.
  @inline(__always)
  private func slot(_ question: UInt64) -> Int {
    Int(truncatingIfNeeded: (question &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
