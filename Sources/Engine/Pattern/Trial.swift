import Analysis
import Text

/// Tries programs in one sentence after the other: first with every tag the words can have, and only if that succeeds and
/// tags matter are words tagged and the program tried for good. So most sentences are never tagged.
struct Trial {
  private let machine: Machine
  private let vocabulary: Vocabulary
  private var tagger = Tagger()
  /// The tags of the sentence's first tokens, as many as programs have asked for, and the signatures of all with what is
  /// known of tags; empty until a program asks.
  private var tags: [Tag] = []
  private var taggedWords: [WordSignature] = []
  /// What the last match saved.
  private(set) var progress = Machine.Progress()

  init(_ plan: TokenPlan, vocabulary: Vocabulary) {
    machine = Machine(plan)
    self.vocabulary = vocabulary
  }

  /// Begins another sentence.
  mutating func begin() {
    if tags.isEmpty { return }
    tags.removeAll(keepingCapacity: true)
    taggedWords.removeAll(keepingCapacity: true)
  }

  /// The end of a match of the program that starts at a token; nil when there is none. `words` are those of the sentence,
  /// with every tag that they can have, between two edges on either side.
  mutating func matchEnd(
    of program: Program, at start: Int, in sentence: Sentence, _ words: ArraySlice<WordSignature>,
    _ records: WordRecords
  ) -> Int? {
    // Most attempts fail, so the first notes nothing.
    guard let end = match(program, at: start, in: sentence, words, records, isThorough: false) else { return nil }
    if !program.needsTags, !program.saves { return end }
    guard var end = match(program, at: start, in: sentence, words, records, isThorough: true) else { return nil }
    // Whatever comes before this match in the order of trying fails under every tag.
    if !program.needsTags || !progress.dependsOnTags { return end }
    // A few tags show most misses, since words without tags let more pass; and tags up to the match's end are enough.
    while true {
      tag(sentence, words, upTo: min(end, max(tags.count, start) + 6))
      // A copy, since it might change while it is used.
      let words = taggedWords[...]
      guard let next = match(program, at: start, in: sentence, words, records, isThorough: true) else { return nil }
      if next <= tags.count { return next }
      end = next
    }
  }

  /// Whether a match of the program starts before token `end` and ends behind token `place`.
  mutating func hasMatch(
    of program: Program, startingBefore end: Int, endingBehind place: Int, in sentence: Sentence,
    _ words: ArraySlice<WordSignature>, _ records: WordRecords
  ) -> Bool {
    let first = max(0, place - Int(program.longest) + 1)
    for start in first..<max(first, end) where machine.canStart(program, at: start, words.span) {
      if let end = matchEnd(of: program, at: start, in: sentence, words, records), end > place { return true }
    }
    return false
  }

  @inline(__always)
  private mutating func match(
    _ program: Program, at start: Int, in sentence: Sentence, _ words: ArraySlice<WordSignature>,
    _ records: WordRecords, isThorough: Bool
  ) -> Int? {
    machine.match(program, at: start, in: sentence, words.span, records, isThorough: isThorough, &progress)
  }

  private mutating func tag(_ sentence: Sentence, _ words: ArraySlice<WordSignature>, upTo end: Int) {
    if taggedWords.isEmpty { taggedWords += words }
    let known = tags.count
    tagger.tag(
      sentence.words[sentence.range], tokens: sentence.tokens[sentence.range], vocabulary: vocabulary, upTo: end,
      into: &tags)
    for i in known..<tags.count { taggedWords[i + 2] = words[words.startIndex + i + 2].tagged(tags[i]) }
  }
}
