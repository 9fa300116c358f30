import Text

/// Where an entry's program may match, since one of its anchors stands there.
struct Candidate {
  let entry: Int32
  private let first: Int32
  private let last: Int32

  /// The tokens at which the match may begin.
  var starts: ClosedRange<Int> { Int(first)...Int(last) }

  /// Makes the candidate of an anchor at token `i`; nil when a match would begin before the sentence, or must begin where
  /// the sentence does and cannot. `opening` is the last token at which a sentence may be said to begin.
  @inline(__always)
  init?(_ anchor: TokenPlan.Anchor, at i: Int, opening: Int) {
    entry = anchor.entry
    first = Int32(max(0, i - Int(anchor.most)))
    last = Int32(anchor.isInitial ? min(i - Int(anchor.least), opening) : i - Int(anchor.least))
    if first > last { return nil }
  }
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
  private let contexts: [TokenPlan.Context]

  init(_ plan: TokenPlan) {
    anchors = plan.anchors
    contexts = plan.contexts
  }

  /// Looks at the anchors of every token of a sentence and at what stands around them. O(tokens and their anchors).
  func find(in sentence: Sentence, _ words: WordRecords, into candidates: inout Candidates) {
    let heads = words.heads.span
    candidates.start(sentence, heads)
    let (shared, open) = (anchors.span, words.openSets.anchors.span)
    let numbers = sentence.words.span.extracting(sentence.range)
    var opening = 0
    while opening < sentence.count, candidates.signatures[opening + 2].isEdgeOrQuote { opening += 1 }
    for i in numbers.indices {
      let head = heads[unchecked: Int(numbers[unchecked: i])]
      let isFirst = i <= opening
      look(at: head.fixed.indices(first: isFirst), of: shared, i, opening, &candidates)
      look(at: head.open.indices(first: isFirst), of: open, i, opening, &candidates)
    }
  }

  /// Keeps the anchors at some indices of a table that may be part of a match at token `i`.
  @inline(__always)
  private func look(
    at indices: Range<Int>, of table: Span<TokenPlan.Anchor>, _ i: Int, _ opening: Int, _ candidates: inout Candidates
  ) {
    for index in indices {
      let place = i + 2 + Int(table[unchecked: index].offset)
      if table[unchecked: index].gate.admits(candidates.signatures.span[unchecked: place]) {
        keep(table[unchecked: index], i, opening, &candidates)
      }
    }
  }

  @inline(never)
  private func keep(_ anchor: TokenPlan.Anchor, _ i: Int, _ opening: Int, _ candidates: inout Candidates) {
    guard isAmid(anchor.context, candidates.signatures.span, i + 2) else { return }
    if let candidate = Candidate(anchor, at: i, opening: opening) { candidates.all.append(candidate) }
  }

  /// Whether a context admits what stands around a place.
  @inline(__always)
  private func isAmid(_ number: Int32, _ words: Span<WordSignature>, _ place: Int) -> Bool {
    let context = contexts.span[unchecked: Int(number)]
    return context.after.admits(words[unchecked: place + 1]) && context.before.admits(words[unchecked: place - 1])
      && context.farAfter.admits(words[unchecked: place + 2]) && context.farBefore.admits(words[unchecked: place - 2])
  }
}
