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
  private let contexts: [TokenPlan.Context]
  private let programs: [Program]
  private let rows: [UInt64]

  init(_ plan: TokenPlan) {
    anchors = plan.anchors
    contexts = plan.contexts
    programs = plan.programs
    rows = plan.gateRows
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

  /// Keeps the places where a match with an anchor at token `i` may begin: not before the sentence, and where it must
  /// begin with the sentence not after `opening`, the last token of which that may be said.
  @inline(never)
  private func keep(_ anchor: TokenPlan.Anchor, _ i: Int, _ opening: Int, _ candidates: inout Candidates) {
    guard isAmid(anchor.context, candidates.signatures.span, i + 2) else { return }
    var start = max(0, i - Int(anchor.most))
    let last = anchor.isInitial ? min(i - Int(anchor.least), opening) : i - Int(anchor.least)
    while start <= last {
      if canBegin(anchor.entry, candidates.signatures.span, start + 2) {
        candidates.all.append(Candidate(entry: anchor.entry, start: Int32(start)))
      }
      start += 1
    }
  }

  /// Whether what stands at a place may begin a match of an entry.
  @inline(__always)
  private func canBegin(_ entry: Int32, _ words: Span<WordSignature>, _ place: Int) -> Bool {
    let (program, rows) = (programs.span[unchecked: Int(entry)], rows.span)
    return rows.admits(program.first, words[place]) && rows.admits(program.second, words[place + 1])
  }

  /// Whether a context admits what stands around a place.
  @inline(__always)
  private func isAmid(_ number: Int32, _ words: Span<WordSignature>, _ place: Int) -> Bool {
    let context = contexts.span[unchecked: Int(number)]
    let rows = rows.span
    return rows.admits(context.after, words[unchecked: place + 1])
      && rows.admits(context.before, words[unchecked: place - 1])
      && rows.admits(context.farAfter, words[unchecked: place + 2])
      && rows.admits(context.farBefore, words[unchecked: place - 2])
  }
}
