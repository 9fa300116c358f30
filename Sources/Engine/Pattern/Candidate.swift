import Text

/// Where a match of an entry's program may begin, since one of its anchors stands amid what it needs, and what a match
/// begins with stands there too.
struct Candidate {
  let entry: Int32
  let start: Int32
}

/// The places in a sentence at which rules may match. Its buffers serve all sentences.
struct Candidates {
  /// What was found.
  fileprivate(set) var all: [Candidate] = []
  /// The tokens that documents count.
  fileprivate(set) var noted: [Int] = []
  /// The signatures of the sentence's words, between two edges on either side: that of token `i` is at `i + 2`.
  fileprivate(set) var signatures: [WordSignature] = []

  fileprivate mutating func start(_ sentence: Sentence, _ heads: Span<WordRecords.Head>) {
    all.removeAll(keepingCapacity: true)
    noted.removeAll(keepingCapacity: true)
    signatures.removeAll(keepingCapacity: true)
    let numbers = sentence.words.span
    let tokens = sentence.tokens.span
    signatures.append(.edge)
    signatures.append(.edge)
    for place in sentence.range {
      let signature = heads[Int(numbers[place])].signature
      if signature.isNoted { noted.append(place - sentence.range.lowerBound) }
      signatures.append(signature.standing(glued: !tokens[place].spaceBefore))
    }
    signatures.append(.edge)
    signatures.append(.edge)
  }
}

/// The anchors of all rules.
struct CandidateFinder {
  private let anchors: [TokenPlan.Anchor]
  private let gates: [AnchorGate]
  private let wideGates: [UInt64]

  init(_ plan: TokenPlan) {
    anchors = plan.anchors
    gates = plan.anchorGates
    wideGates = plan.wideGates
  }

  /// Looks at the anchors of every token of a sentence and at what stands around them. O(tokens and their anchors).
  func find(in sentence: Sentence, _ words: WordRecords, into candidates: inout Candidates) {
    let heads = words.heads.span
    candidates.start(sentence, heads)
    let (shared, open) = (gates.span, words.openSets.gates.span)
    let numbers = sentence.words.span.extracting(sentence.range)
    var opening = 0
    while opening < sentence.count, candidates.signatures[opening + 2].isEdgeOrQuote { opening += 1 }
    for i in numbers.indices {
      let head = heads[unchecked: Int(numbers[unchecked: i])]
      let isFirst = i <= opening
      for index in head.fixed.indices(first: isFirst) {
        if isAdmitted(by: shared[unchecked: index], at: i, candidates) {
          keep(anchors.span[unchecked: index], i, opening, &candidates)
        }
      }
      for index in head.open.indices(first: isFirst) {
        if isAdmitted(by: open[unchecked: index], at: i, candidates) {
          keep(words.openSets.anchors.span[unchecked: index], i, opening, &candidates)
        }
      }
    }
  }

  /// Whether an anchor at token `i` may be part of a match.
  @inline(__always)
  private func isAdmitted(by gate: AnchorGate, at i: Int, _ candidates: borrowing Candidates) -> Bool {
    gate.admits(candidates.signatures.span[unchecked: i &+ 2 &+ gate.offset])
  }

  /// Keeps the places where a match with an anchor at token `i` may begin: not before the sentence, and where it must
  /// begin with the sentence not after `opening`, the last token of which that may be said.
  @inline(never)
  private func keep(_ anchor: TokenPlan.Anchor, _ i: Int, _ opening: Int, _ candidates: inout Candidates) {
    guard isAmid(anchor, candidates.signatures.span, i + 2) else { return }
    var start = max(0, i - Int(anchor.most))
    let last = anchor.isInitial ? min(i - Int(anchor.least), opening) : i - Int(anchor.least)
    while start <= last {
      if canBegin(anchor, candidates.signatures.span, start + 2) {
        candidates.all.append(Candidate(entry: anchor.entry, start: Int32(start)))
      }
      start += 1
    }
  }

  /// Whether what stands at a place may begin a match.
  @inline(__always)
  private func canBegin(_ anchor: TokenPlan.Anchor, _ words: Span<WordSignature>, _ place: Int) -> Bool {
    let gates = wideGates.span
    return gates.admits(anchor.first, words[place]) && gates.admits(anchor.second, words[place + 1])
  }

  /// Whether what stands around a place is as it must be around an anchor.
  @inline(__always)
  private func isAmid(_ anchor: TokenPlan.Anchor, _ words: Span<WordSignature>, _ place: Int) -> Bool {
    let gates = wideGates.span
    return gates.admits(anchor.after, words[unchecked: place + 1])
      && gates.admits(anchor.before, words[unchecked: place - 1])
      && gates.admits(anchor.farAfter, words[unchecked: place + 2])
      && gates.admits(anchor.farBefore, words[unchecked: place - 2])
  }
}
