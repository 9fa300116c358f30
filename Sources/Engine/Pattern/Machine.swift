/// A backtracking matcher for the programs of patterns, with a bound on its steps.
struct Machine {
  /// The most steps one attempt may take; sentences of news text need below 200.
  private static let stepLimit = 20_000

  /// What an attempt has done so far.
  struct Progress {
    /// What it saved: token indices, -1 for nothing.
    fileprivate(set) var slots = InlineArray<32, Int32>(repeating: -1)
    fileprivate var steps = 0
    /// Whether a token passed that would not under some other of its tags.
    fileprivate(set) var dependsOnTags = false

    /// The tokens between two places that were saved in a row; nil when they were not.
    func tokens(in slot: Int) -> Range<Int>? {
      slots[slot] < 0 || slots[slot + 1] < 0 ? nil : Int(slots[slot])..<Int(slots[slot + 1])
    }
  }

  private let code: [Instruction]
  private let gates: [TestGate]
  private let wideGates: [UInt64]

  init(_ plan: TokenPlan) {
    code = plan.code
    gates = plan.gates
    wideGates = plan.wideGates
  }

  /// Whether a match of the program may start at token `start`, by what it begins with. Most antipatterns are tried no
  /// further.
  @inline(__always)
  func canStart(_ program: Program, at start: Int, _ words: Span<WordSignature>) -> Bool {
    let wide = wideGates.span
    return wide.admits(program.first, words[start + 2]) && wide.admits(program.second, words[start + 3])
  }

  /// The end of the program's match that starts at token `start`; nil when there is none. `words` are those of the
  /// sentence, with the tags that they can have or with the one that each has, between two edges on either side. Only
  /// where `isThorough` is it noted what the program saves and whether tags matter.
  @inline(__always)
  func match(
    _ program: Program, at start: Int, in sentence: Sentence, _ words: Span<WordSignature>, _ records: WordRecords,
    isThorough: Bool, _ progress: inout Progress
  ) -> Int? {
    progress.steps = 0
    if isThorough {
      progress.dependsOnTags = false
      if program.saves { progress.slots = InlineArray(repeating: -1) }
    }
    let numbers = sentence.words.span.extracting(sentence.range)
    let end = run(Int(program.start), start, words, numbers, records, isThorough, &progress)
    return end < 0 ? nil : end
  }

  /// The end of a match from instruction `first` at token `start`, or -1.
  private func run(
    _ first: Int, _ start: Int, _ words: Span<WordSignature>, _ numbers: Span<UInt32>, _ records: WordRecords,
    _ isThorough: Bool, _ progress: inout Progress
  ) -> Int {
    let code = self.code.span
    var pc = first
    var at = start
    while true {
      progress.steps &+= 1
      if progress.steps > Self.stepLimit { return -1 }
      switch code[unchecked: pc] {
      case .token(let test, let glue):
        guard passes(test, glue, at, words, numbers, records, isThorough, &progress) else { return -1 }
        at &+= 1
        pc &+= 1
      case .tokens(let test, let glue, let times):
        pc &+= 1
        let least = at &+ Int(times.least)
        let most = at &+ Int(times.most)
        let wanted = times.isLazy ? least : most
        while at < wanted, passes(test, glue, at, words, numbers, records, isThorough, &progress) {
          at &+= 1
          progress.steps &+= 1
        }
        if at < least { return -1 }
        // The last place is tried without coming back.
        while times.isLazy ? at < most : at > least {
          if canBegin(pc, words[unchecked: at &+ 2]) {
            let end = branch(pc, at, words, numbers, records, isThorough, &progress)
            if end >= 0 { return end }
          }
          if times.isLazy, !passes(test, glue, at, words, numbers, records, isThorough, &progress) { return -1 }
          at &+= times.isLazy ? 1 : -1
        }
      case .split(let a, let b):
        // A way that cannot begin here is not tried.
        let word = words[unchecked: at &+ 2]
        if !canBegin(Int(a), word) {
          pc = Int(b)
        } else if !canBegin(Int(b), word) {
          pc = Int(a)
        } else {
          let end = branch(Int(a), at, words, numbers, records, isThorough, &progress)
          if end >= 0 { return end }
          pc = Int(b)
        }
      case .jump(let target): pc = Int(target)
      case .save(let slot):
        if isThorough { progress.slots[Int(slot)] = Int32(truncatingIfNeeded: at) }
        pc &+= 1
      case .sentenceStart:
        for i in 0..<at where !words[i + 2].isEdgeOrQuote { return -1 }
        pc &+= 1
      case .sentenceEnd:
        for i in (at + 2)..<words.count where !words[i].isEdgeOrQuote { return -1 }
        pc &+= 1
      case .done: return at
      }
    }
  }

  /// Tries one of several ways to go on: the end of a match, or -1 and nothing saved by it.
  private func branch(
    _ pc: Int, _ at: Int, _ words: Span<WordSignature>, _ numbers: Span<UInt32>, _ records: WordRecords,
    _ isThorough: Bool, _ progress: inout Progress
  ) -> Int {
    guard isThorough else { return run(pc, at, words, numbers, records, isThorough, &progress) }
    let slots = progress.slots
    let end = run(pc, at, words, numbers, records, isThorough, &progress)
    if end < 0 { progress.slots = slots }
    return end
  }

  /// Whether token `at` passes a test and stands as `glue` says. A word is at most one token beyond the last, an edge,
  /// since no edge passes any test.
  @inline(__always)
  private func passes(
    _ test: Int32, _ glue: Instruction.Glue, _ at: Int, _ words: Span<WordSignature>, _ numbers: Span<UInt32>,
    _ records: WordRecords, _ isThorough: Bool, _ progress: inout Progress
  ) -> Bool {
    let word = words[unchecked: at &+ 2]
    let gate = gates.span[unchecked: Int(test)]
    guard isAdmitted(word, by: gate), glue == .either || word.isGlued == (glue == .required) else { return false }
    if gate.doubt.admits(word), !records.passes(test, numbers[unchecked: at], taggedAs: word.tags) { return false }
    if isThorough, !records.passesSurely(test, numbers[unchecked: at], taggedAs: word.tags) {
      progress.dependsOnTags = true
    }
    return true
  }

  /// Whether a match may go on with the instruction at `pc` where a token of this signature stands.
  @inline(__always)
  private func canBegin(_ pc: Int, _ word: WordSignature) -> Bool {
    var pc = pc
    while true {
      switch code.span[unchecked: pc] {
      case .token(let test, _): return isAdmitted(word, by: gates.span[unchecked: Int(test)])
      case .tokens(let test, _, let times):
        return times.least == 0 || isAdmitted(word, by: gates.span[unchecked: Int(test)])
      case .save: pc += 1
      case .jump(let target): pc = Int(target)
      case .sentenceEnd: return word.isEdgeOrQuote
      case .split, .sentenceStart, .done: return true
      }
    }
  }

  @inline(__always)
  private func isAdmitted(_ word: WordSignature, by gate: TestGate) -> Bool {
    if gate.gate.kinds & word.kinds != 0 { return true }
    return gate.gate.literals & word.literals != 0 && wideGates.span.holds(Int(gate.literals), literalOf: word)
  }
}
