import Analysis
import Text

/// A backtracking matcher for the programs of patterns, with a bound on its steps.
struct Machine {
  /// The most steps one attempt may take; sentences of news text need below 200.
  private static let stepLimit = 20_000

  /// Which tags count.
  enum Mode {
    /// Every tag that a word can have.
    case possible
    /// The tag that the word has in this sentence.
    case tagged
  }

  /// The words seen so far.
  var records: WordRecords
  /// The sentence at hand.
  var sentence = Sentence(text: [], tokens: [], words: [], range: 0..<0)
  /// What the last match saved: token indices, -1 for nothing.
  private(set) var slots: [Int] = []
  private var mode = Mode.possible
  private var steps = 0
  private let code: [Instruction]

  init(records: WordRecords) {
    self.records = records
    code = records.plan.code
  }

  /// The end of the program's match that starts at token `start`; nil when there is none.
  mutating func match(_ program: Program, at start: Int, _ mode: Mode) -> Int? {
    self.mode = mode
    steps = 0
    let slotCount = 2 + 2 * Int(program.captureCount)
    for i in 0..<min(slotCount, slots.count) { slots[i] = -1 }
    while slots.count < slotCount { slots.append(-1) }
    return run(Int(program.start), start)
  }

  private mutating func run(_ first: Int, _ start: Int) -> Int? {
    var pc = first
    var at = start
    while true {
      steps += 1
      if steps > Self.stepLimit { return nil }
      switch code[pc] {
      case .token(let test, let glue):
        guard at < sentence.count, passes(test, glue, at) else { return nil }
        at += 1
        pc += 1
      case .split(let a, let b):
        if let end = run(Int(a), at) { return end }
        pc = Int(b)
      case .jump(let target): pc = Int(target)
      case .save(let slot):
        let old = slots[Int(slot)]
        slots[Int(slot)] = at
        if let end = run(pc + 1, at) { return end }
        slots[Int(slot)] = old
        return nil
      case .sentenceStart:
        guard isAllQuotes(0..<at) else { return nil }
        pc += 1
      case .sentenceEnd:
        guard isAllQuotes(at..<max(at, sentence.count)) else { return nil }
        pc += 1
      case .done: return at
      }
    }
  }

  private func passes(_ test: Int32, _ glue: Instruction.Glue, _ i: Int) -> Bool {
    if glue != .either, sentence.token(i).spaceBefore == (glue == .required) { return false }
    let number = sentence.word(i)
    let allowed = records.allowedTags(test, word: number)
    switch mode {
    case .possible: return !allowed.isDisjoint(with: records.records[Int(number)].tags)
    case .tagged: return allowed.contains(sentence.tags[i])
    }
  }

  /// Whether the tokens are quotation marks, which do not count at the edges of a sentence.
  private func isAllQuotes(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { records.records[Int(sentence.word($0))].flags.contains(.quote) }
  }
}
