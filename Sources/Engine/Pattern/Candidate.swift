import Text

/// Where a match of an entry's program may begin, since one of its anchors stands amid what it needs, and what a match
/// begins with stands there too.
struct Candidate {
  let entry: Int32
  let start: Int32
}

/// The places in some sentences at which rules may match. Its buffers are used again for the next ones.
struct Candidates {
  /// A sentence that has such places.
  struct Group {
    /// The tokens of the sentence.
    let sentence: Range<Int>
    /// Its candidates, as indices into `all`.
    let candidates: Range<Int>
    /// Its words, and two edges on either side, as indices into `signatures`.
    let words: Range<Int>
  }

  /// What was found, sentence by sentence.
  fileprivate(set) var all: [Candidate] = []
  /// The sentences in which something was found.
  fileprivate(set) var groups: [Group] = []
  /// The tokens that documents count.
  fileprivate(set) var noted: [Int] = []
  /// The signatures of all words, sentence by sentence, between two edges on either side: that of token `i` of a sentence
  /// is at `i + 2`.
  fileprivate(set) var signatures: [WordSignature] = []

  /// Empties the buffers and keeps their memory.
  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    noted.removeAll(keepingCapacity: true)
    signatures.removeAll(keepingCapacity: true)
  }

  fileprivate mutating func append(_ sentence: Range<Int>, of passage: Sentence, _ heads: [WordRecords.Head]) {
    let numbers = passage.words.span.extracting(sentence)
    let tokens = passage.tokens.span.extracting(sentence)
    signatures.append(addingCapacity: numbers.count + 4) { signatures in
      let heads = heads.span
      signatures.append(.edge)
      signatures.append(.edge)
      for i in numbers.indices {
        let signature = heads[unchecked: Int(numbers[unchecked: i])].signature
        signatures.append(signature.standing(glued: !tokens[unchecked: i].spaceBefore))
      }
      signatures.append(.edge)
      signatures.append(.edge)
    }
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
  func find(
    in sentence: Range<Int>, of passage: Sentence, _ words: WordRecords, into candidates: inout Candidates
  ) {
    let (first, place) = (candidates.all.count, candidates.signatures.count)
    candidates.append(sentence, of: passage, words.heads)
    let bounds = place..<candidates.signatures.count
    // Taken out, so that they can be added to while the signatures are read.
    var (all, noted): ([Candidate], [Int]) = ([], [])
    swap(&all, &candidates.all)
    swap(&noted, &candidates.noted)
    look(at: sentence, of: passage, words, candidates.signatures.span.extracting(bounds), &all, &noted)
    swap(&all, &candidates.all)
    swap(&noted, &candidates.noted)
    if candidates.all.count > first {
      candidates.groups.append(
        Candidates.Group(
          sentence: sentence, candidates: first..<candidates.all.count, words: bounds))
    }
  }

  private func look(
    at sentence: Range<Int>, of passage: Sentence, _ words: WordRecords, _ around: Span<WordSignature>,
    _ found: inout [Candidate], _ noted: inout [Int]
  ) {
    let heads = words.heads.span
    let numbers = passage.words.span.extracting(sentence)
    var opening = 0
    while opening < numbers.count, around[opening + 2].isEdgeOrQuote { opening += 1 }
    for i in numbers.indices {
      let head = heads[unchecked: Int(numbers[unchecked: i])]
      if head.signature.isNoted { noted.append(sentence.lowerBound + i) }
      let isFirst = i <= opening
      look(at: anchors.span, gates.span, head.fixed.indices(first: isFirst), i, opening, around, &found)
      look(
        at: words.openSets.anchors.span, words.openSets.gates.span, head.open.indices(first: isFirst), i, opening,
        around, &found)
    }
  }

  /// Looks at some of the anchors of token `i`, by their indices in a table and in that of their gates.
  @inline(__always)
  private func look(
    at anchors: Span<TokenPlan.Anchor>, _ gates: Span<AnchorGate>, _ indices: Range<Int>, _ i: Int, _ opening: Int,
    _ words: Span<WordSignature>, _ found: inout [Candidate]
  ) {
    for index in indices {
      let gate = gates[unchecked: index]
      if gate.admits(words[unchecked: i &+ 2 &+ gate.offset]), isAmid(anchors[unchecked: index], words, i &+ 2) {
        keep(anchors[unchecked: index], i, opening, words, &found)
      }
    }
  }

  /// Keeps the places where a match with an anchor at token `i` may begin: not before the sentence, and where it must
  /// begin with the sentence not after `opening`, the last token of which that may be said.
  @inline(never)
  private func keep(
    _ anchor: TokenPlan.Anchor, _ i: Int, _ opening: Int, _ words: Span<WordSignature>, _ found: inout [Candidate]
  ) {
    let gates = wideGates.span
    var start = max(0, i - Int(anchor.most))
    let last = anchor.isInitial ? min(i - Int(anchor.least), opening) : i - Int(anchor.least)
    while start <= last {
      if gates.admits(anchor.first, words[start + 2]), gates.admits(anchor.second, words[start + 3]) {
        found.append(Candidate(entry: anchor.entry, start: Int32(start)))
      }
      start += 1
    }
  }

  /// Whether what stands around a place is as it must be around an anchor.
  @inline(__always)
  private func isAmid(_ anchor: TokenPlan.Anchor, _ words: Span<WordSignature>, _ place: Int) -> Bool {
    let gates = wideGates.span
    return gates.admits(anchor.after, words[unchecked: place &+ 1])
      && gates.admits(anchor.before, words[unchecked: place &- 1])
      && gates.admits(anchor.farAfter, words[unchecked: place &+ 2])
      && gates.admits(anchor.farBefore, words[unchecked: place &- 2])
  }
}
