import Analysis
import Diagnostics
import Rules
import Text

/// Runs the pattern rules over sentences.
///
/// A rule is tried only where one of its anchors stands amid what it needs there; then first with every tag the words can
/// have, and only if that succeeds are words tagged and the rule tried for good. So most sentences are never tagged.
struct PatternMatcher {
  private let plan: TokenPlan
  private let templates: [FindingTemplate]
  private let programs: [Program]
  private let machine: Machine
  private var progress = Machine.Progress()
  /// What is known of the words seen so far.
  private(set) var records: WordRecords
  /// Where rules may match in the sentence at hand.
  private var candidates = Candidates()
  private let finder: CandidateFinder
  private var tagger = Tagger()
  /// The tags of its first tokens, as many as rules have asked for, and the signatures of all with what is known of tags;
  /// empty until a rule asks.
  private var tags: [Tag] = []
  private var taggedSignatures: [WordSignature] = []
  private let vocabulary: Vocabulary
  private let stopwatch: Stopwatch
  private var facts: DocumentFacts
  /// For each rule, the number of the last sentence it matched in, and where that match ended.
  private var last: [(sentence: Int, end: Int)]
  private var sentenceNumber = 0

  init(
    plan: TokenPlan, templates: [FindingTemplate], vocabulary: Vocabulary, stopwatch: Stopwatch
  ) {
    self.plan = plan
    self.templates = templates
    programs = plan.programs
    self.stopwatch = stopwatch
    self.vocabulary = vocabulary
    machine = Machine(plan)
    records = WordRecords(plan: plan, vocabulary: vocabulary)
    finder = CandidateFinder(plan)
    facts = DocumentFacts(plan: plan)
    last = Array(repeating: (-1, 0), count: plan.entries.count)
  }

  /// Learns the words of the paragraph that comes next.
  mutating func catchUp() { records.catchUp() }

  /// Forgets all words, together with the vocabulary.
  mutating func forgetWords() { records.removeAll() }

  /// Matches all rules in a sentence; `records` are this matcher's own.
  mutating func match(
    _ sentence: Sentence, _ records: WordRecords, to sink: inout ConsistencyCollector, emit: (Finding) -> Void
  ) {
    sentenceNumber += 1
    finder.find(in: sentence, records, into: &candidates)
    for i in candidates.noted {
      let record = records.records[Int(sentence.word(i))]
      if record.givens != 0 { facts.count(record.givens) }
      if record.spellings != 0 { sink.add(sentence.word(i), at: sentence.token(i).range, rules: record.spellings) }
    }
    if candidates.all.isEmpty { return }
    tags.removeAll(keepingCapacity: true)
    taggedSignatures.removeAll(keepingCapacity: true)
    for index in candidates.all.indices {
      let candidate = candidates.all[index]
      stopwatch.time(rule: templates[Int(plan.entries[Int(candidate.entry)].rule)].rule.id) {
        attempt(Int(candidate.entry), at: Int(candidate.start), sentence, records, &sink, emit)
      }
    }
  }

  /// Ends a document: the findings that depended on its facts.
  mutating func finish(emit: (Finding) -> Void) { facts.settle(emit: emit) }

  private mutating func attempt(
    _ entry: Int, at start: Int, _ sentence: Sentence, _ records: WordRecords, _ sink: inout ConsistencyCollector,
    _ emit: (Finding) -> Void
  ) {
    if last[entry].sentence == sentenceNumber, start < last[entry].end { return }
    let program = programs[entry]
    guard let end = matchEnd(of: program, at: start, in: sentence, records) else { return }
    report(entry, program, start..<end, of: sentence, records, &sink, emit)
  }

  /// The end of a match of the program that starts at a token; nil when there is none.
  private mutating func matchEnd(
    of program: Program, at start: Int, in sentence: Sentence, _ records: WordRecords
  ) -> Int? {
    guard var end = machine.match(program, at: start, in: sentence, candidates.signatures, records, &progress) else {
      return nil
    }
    if !program.needsTags { return end }
    // A few tags show most misses, since words without tags let more pass; and tags up to the match's end are enough.
    while true {
      tag(sentence, upTo: min(end, max(tags.count, start) + 6))
      guard let next = machine.match(program, at: start, in: sentence, taggedSignatures, records, &progress) else {
        return nil
      }
      if next <= tags.count { return next }
      end = next
    }
  }

  /// Makes what is to be made of a match.
  private mutating func report(
    _ entry: Int, _ program: Program, _ tokens: Range<Int>, of sentence: Sentence, _ records: WordRecords,
    _ sink: inout ConsistencyCollector, _ emit: (Finding) -> Void
  ) {
    let marker = program.hasMarker ? progress.tokens(in: 0) ?? tokens : tokens
    let match = matched(entry, marker, of: sentence)
    guard !isSilenced(entry, tokens, of: sentence, records) else { return }
    last[entry] = (sentenceNumber, max(tokens.upperBound, tokens.lowerBound + 1))
    if let occurrence = plan.entries[entry].occurrence {
      return sink.add(match.marker, rule: occurrence.rule, variant: occurrence.variant)
    }
    let finding = FindingBuilder.finding(of: templates[Int(plan.entries[entry].rule)], match)
    if plan.entries[entry].isLocal {
      emit(finding)
    } else {
      facts.defer(
        finding, entry: entry, in: sentence.text,
        givens: marker.map { records.records[Int(sentence.word($0))].givens })
    }
  }

  private mutating func tag(_ sentence: Sentence, upTo end: Int) {
    if taggedSignatures.isEmpty { taggedSignatures += candidates.signatures }
    let known = tags.count
    tagger.tag(
      sentence.words[sentence.range], tokens: sentence.tokens[sentence.range], vocabulary: vocabulary, upTo: end,
      into: &tags)
    for i in known..<tags.count { taggedSignatures[i + 2] = candidates.signatures[i + 2].tagged(tags[i]) }
  }

  /// Whether an antipattern matches somewhere over the tokens of a match.
  private mutating func isSilenced(
    _ entry: Int, _ match: Range<Int>, of sentence: Sentence, _ records: WordRecords
  ) -> Bool {
    // An antipattern may begin before the match; 24 tokens hold all that the rules have.
    let first = max(0, match.lowerBound - 24)
    let last = min(max(match.lowerBound, match.upperBound - 1), sentence.count - 1)
    for program in plan.entries[entry].antipatterns {
      for start in stride(from: first, through: last, by: 1) {
        if let end = matchEnd(of: program, at: start, in: sentence, records), end > match.lowerBound { return true }
      }
    }
    return false
  }

  private func matched(_ entry: Int, _ marker: Range<Int>, of sentence: Sentence) -> MatchedText {
    var captures: [String: ByteRange] = [:]
    for (i, name) in plan.entries[entry].captures.enumerated() {
      if let tokens = progress.tokens(in: 2 * i + 2), !tokens.isEmpty { captures[name] = sentence.bytes(tokens) }
    }
    return MatchedText(text: sentence.text, marker: sentence.bytes(marker), captures: captures)
  }
}
