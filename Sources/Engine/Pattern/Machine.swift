import Analysis
import Text

/// A backtracking matcher for the programs of patterns, with a bound on its steps.
struct Machine {
  /// The most steps one attempt may take; sentences of news text need below 200.
  private static let stepLimit = 20_000

  /// What an attempt has done so far.
  struct Progress {
    /// What it saved: token indices, -1 for nothing.
    fileprivate(set) var slots: [Int] = []
    fileprivate var steps = 0

    fileprivate mutating func start(slots count: Int) {
      steps = 0
      for i in 0..<min(count, slots.count) { slots[i] = -1 }
      while slots.count < count { slots.append(-1) }
    }
  }

  private let code: [Instruction]
  private let gates: [TestGate]

  init(_ plan: TokenPlan) {
    code = plan.code
    gates = plan.gates
  }

  /// The end of the program's match that starts at token `start`; nil when there is none. `signatures` are those of the
  /// sentence's words, with the tags that they can have or with the one that each has, between two edges on either side.
  @inline(__always)
  func match(
    _ program: Program, at start: Int, _ sentence: Sentence, _ signatures: [WordSignature], _ records: WordRecords,
    _ progress: inout Progress
  ) -> Int? {
    guard program.first.admits(signatures[start + 2]), program.second.admits(signatures[start + 3]) else { return nil }
    progress.start(slots: program.slotCount)
    let end = run(
      Int(program.start), start, sentence, signatures.span, records, code.span, gates.span, &progress)
    return end < 0 ? nil : end
  }

  /// The end of a match from instruction `first` at token `start`, or -1.
  private func run(
    _ first: Int, _ start: Int, _ sentence: Sentence, _ signatures: Span<WordSignature>, _ records: WordRecords,
    _ code: Span<Instruction>, _ gates: Span<TestGate>, _ progress: inout Progress
  ) -> Int {
    var pc = first
    var at = start
    while true {
      progress.steps += 1
      if progress.steps > Self.stepLimit { return -1 }
      switch code[unchecked: pc] {
      case .token(let test, let glue):
        let gate = gates[unchecked: Int(test)]
        let word = signatures[at + 2]
        guard gate.gate.admits(word) else { return -1 }
        if glue != .either, sentence.token(at).spaceBefore == (glue == .required) { return -1 }
        if gate.doubt.admits(word) {
          guard !records.allowedTags(test, word: sentence.word(at)).isDisjoint(with: word.tags) else { return -1 }
        }
        at += 1
        pc += 1
      case .split(let a, let b):
        // A way that cannot begin here is not tried.
        if !canBegin(Int(a), signatures[at + 2], code, gates) {
          pc = Int(b)
        } else if !canBegin(Int(b), signatures[at + 2], code, gates) {
          pc = Int(a)
        } else {
          let end = run(Int(a), at, sentence, signatures, records, code, gates, &progress)
          if end >= 0 { return end }
          pc = Int(b)
        }
      case .jump(let target): pc = Int(target)
      case .save(let slot):
        let old = progress.slots[Int(slot)]
        progress.slots[Int(slot)] = at
        let end = run(pc + 1, at, sentence, signatures, records, code, gates, &progress)
        if end < 0 { progress.slots[Int(slot)] = old }
        return end
      case .sentenceStart:
        for i in 0..<at where !signatures[i + 2].isEdgeOrQuote { return -1 }
        pc += 1
      case .sentenceEnd:
        for i in at..<max(at, sentence.count) where !signatures[i + 2].isEdgeOrQuote { return -1 }
        pc += 1
      case .done: return at
      }
    }
  }

  /// Whether the instruction at `pc` may let a token of this signature pass.
  @inline(__always)
  private func canBegin(
    _ pc: Int, _ word: WordSignature, _ code: Span<Instruction>, _ gates: Span<TestGate>
  ) -> Bool {
    guard case .token(let test, _) = code[unchecked: pc] else { return true }
    return gates[unchecked: Int(test)].gate.admits(word)
  }
}
