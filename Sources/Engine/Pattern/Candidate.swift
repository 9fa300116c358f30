/// Where an entry's program may match, since its rarest token stands there.
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

extension WordRecords {
  /// Appends the places in a sentence at which rules may match, and the tokens that a document counts. O(tokens).
  func findCandidates(
    in sentence: Sentence, _ anchors: [TokenPlan.Anchor], _ candidates: inout [Candidate], _ noted: inout [Int]
  ) {
    let words = sentence.words.span
    let records = self.records.span
    let anchors = anchors.span
    let ownAnchors = self.ownAnchors.span
    let range = sentence.range
    // Quotation marks do not count at the edges of a sentence.
    var opening = 0
    while range.lowerBound + opening < range.upperBound,
      records[Int(words[range.lowerBound + opening])].flags.contains(.quote)
    {
      opening += 1
    }
    for place in range {
      let record = records[Int(words[place])]
      if record.givens | record.spellings != 0 { noted.append(place - range.lowerBound) }
      if record.anchors.count == 0 { continue }
      for index in record.anchors.indices {
        let anchor = record.hasOwnAnchors ? ownAnchors[index] : anchors[index]
        if anchor.after >= 0 {
          guard place + 1 < range.upperBound, canPass(anchor.after, words[place + 1]) else { continue }
        }
        if anchor.before >= 0 {
          guard place > range.lowerBound, canPass(anchor.before, words[place - 1]) else { continue }
        }
        if let candidate = Candidate(anchor, at: place - range.lowerBound, opening: opening) {
          candidates.append(candidate)
        }
      }
    }
  }
}
