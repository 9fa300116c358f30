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

/// The places in a sentence at which rules may match. One object, whose buffers serve all sentences.
struct CandidateFinder {
  /// What was found.
  private(set) var candidates: [Candidate] = []
  /// The tokens that documents count.
  private(set) var noted: [Int] = []
  /// The signatures of the sentence's words, between two edges on either side: that of token `i` is at `i + 2`.
  private(set) var signatures: [WordSignature] = []
  private let anchors: [TokenPlan.Anchor]
  private let contexts: [TokenPlan.Context]

  init(_ plan: TokenPlan) {
    anchors = plan.anchors
    contexts = plan.contexts
  }

  /// Looks at the anchors of every token of a sentence and at what stands around them. O(tokens and their anchors).
  mutating func find(in sentence: Sentence, _ words: WordRecords) {
    candidates.removeAll(keepingCapacity: true)
    noted.removeAll(keepingCapacity: true)
    read(sentence, words)
    let words = (heads: words.heads, open: words.openSets.anchors)
    var opening = 0
    while opening < sentence.count, signatures[opening + 2].isEdgeOrQuote { opening += 1 }
    for i in 0..<sentence.count {
      let head = words.heads.span[unchecked: Int(sentence.word(i))]
      if head.signature.isNoted { noted.append(i) }
      let isNearStart = i <= opening + TokenPlan.Anchor.nearStart
      look(at: head.fixed.indices(nearStart: isNearStart), of: anchors, i, opening)
      look(at: head.open.indices(nearStart: isNearStart), of: words.open, i, opening)
    }
  }

  /// Keeps the anchors at some indices of a table that may be part of a match at token `i`.
  @inline(__always)
  private mutating func look(at indices: Range<Int>, of table: [TokenPlan.Anchor], _ i: Int, _ opening: Int) {
    for index in indices {
      let place = i + 2 + Int(table.span[unchecked: index].offset)
      if table.span[unchecked: index].gate.admits(signatures.span[unchecked: place]) {
        keep(table[index], i, opening)
      }
    }
  }

  @inline(never)
  private mutating func keep(_ anchor: TokenPlan.Anchor, _ i: Int, _ opening: Int) {
    guard isAmid(anchor.context, i + 2) else { return }
    if let candidate = Candidate(anchor, at: i, opening: opening) { candidates.append(candidate) }
  }

  private mutating func read(_ sentence: Sentence, _ words: WordRecords) {
    let numbers = sentence.words.span
    let heads = words.heads.span
    signatures.removeAll(keepingCapacity: true)
    signatures.append(.edge)
    signatures.append(.edge)
    let tokens = sentence.tokens.span
    for place in sentence.range {
      signatures.append(heads[Int(numbers[place])].signature.standing(glued: !tokens[place].spaceBefore))
    }
    signatures.append(.edge)
    signatures.append(.edge)
  }

  /// Whether a context admits what stands around a place in `signatures`.
  @inline(__always)
  private func isAmid(_ number: Int32, _ place: Int) -> Bool {
    let context = contexts.span[unchecked: Int(number)]
    let words = signatures.span
    return context.after.admits(words[unchecked: place + 1]) && context.before.admits(words[unchecked: place - 1])
      && context.farAfter.admits(words[unchecked: place + 2]) && context.farBefore.admits(words[unchecked: place - 2])
  }
}
