import Analysis
import Diagnostics
import Rules
import Text

/// Runs the pattern rules over sentences.
///
/// A rule is tried only where one of its anchors stands amid what it needs there.
struct PatternMatcher {
  private let plan: TokenPlan
  private let templates: [FindingTemplate]
  private let programs: [Program]
  private var trial: Trial
  /// Where rules may match in the sentences at hand.
  private var candidates = Candidates()
  private let finder: CandidateFinder
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
    trial = Trial(plan, vocabulary: vocabulary)
    finder = CandidateFinder(plan)
    facts = DocumentFacts(plan: plan, templates: templates)
    last = Array(repeating: (-1, 0), count: plan.entries.count)
  }

  /// Matches all rules in some sentences of a passage: first all the places where rules may match are found.
  mutating func match(
    _ sentences: [Range<Int>], of passage: Sentence, _ records: WordRecords, _ sink: inout ConsistencyCollector,
    to found: inout FindingList
  ) {
    // Taken out, so that attempts count no references to it.
    var candidates = Candidates()
    swap(&candidates, &self.candidates)
    candidates.removeAll()
    for sentence in sentences { finder.find(in: sentence, of: passage, records, into: &candidates) }
    for token in candidates.noted {
      let word = passage.words[token]
      let record = records.records[Int(word)]
      if record.givens != 0 { facts.count(records.sets[record.givens]) }
      if record.spellings != 0 {
        sink.add(word, at: passage.tokens[token].range, rules: records.sets[record.spellings])
      }
    }
    var sentence = passage
    for group in candidates.groups {
      sentence.range = group.sentence
      let words = candidates.signatures[group.words]
      sentenceNumber += 1
      trial.begin()
      for index in group.candidates {
        let candidate = candidates.all[index]
        stopwatch.beginAttempt()
        attempt(
          Int(candidate.entry), at: Int(candidate.start), sentence, words, records, &sink, &found)
        stopwatch.endAttempt(of: templates[Int(plan.entries[Int(candidate.entry)].rule)].rule.id)
      }
    }
    swap(&candidates, &self.candidates)
  }

  /// Ends a document: the findings that depended on its facts.
  mutating func finish(to found: inout FindingList) { facts.settle(to: &found) }

  private mutating func attempt(
    _ entry: Int, at start: Int, _ sentence: Sentence, _ words: ArraySlice<WordSignature>,
    _ records: WordRecords, _ sink: inout ConsistencyCollector, _ found: inout FindingList
  ) {
    if last[entry].sentence == sentenceNumber, start < last[entry].end { return }
    let program = programs[entry]
    guard let end = trial.matchEnd(of: program, at: start, in: sentence, words, records) else { return }
    report(entry, program, start..<end, of: sentence, words, records, &sink, &found)
  }

  /// Makes what is to be made of a match.
  private mutating func report(
    _ entry: Int, _ program: Program, _ tokens: Range<Int>, of sentence: Sentence, _ words: ArraySlice<WordSignature>,
    _ records: WordRecords, _ sink: inout ConsistencyCollector, _ found: inout FindingList
  ) {
    let marker = program.hasMarker ? trial.progress.tokens(in: 0) ?? tokens : tokens
    let match = matched(entry, marker, of: sentence)
    guard !isSilenced(entry, tokens, of: sentence, words, records) else { return }
    last[entry] = (sentenceNumber, max(tokens.upperBound, tokens.lowerBound + 1))
    if let occurrence = plan.entries[entry].occurrence {
      return sink.add(match.marker, rule: occurrence.rule, variant: occurrence.variant)
    }
    if plan.entries[entry].isLocal {
      found.add(FindingBuilder.finding(of: templates[Int(plan.entries[entry].rule)], match))
    } else {
      facts.defer(
        match, entry: entry,
        givens: marker.flatMap { records.sets[records.records[Int(sentence.word($0))].givens] })
    }
  }

  /// Whether an antipattern matches somewhere over the tokens of a match.
  private mutating func isSilenced(
    _ entry: Int, _ match: Range<Int>, of sentence: Sentence, _ words: ArraySlice<WordSignature>,
    _ records: WordRecords
  ) -> Bool {
    let end = min(max(match.lowerBound + 1, match.upperBound), sentence.count)
    for program in plan.entries[entry].antipatterns
    where trial.hasMatch(
      of: program, startingBefore: end, endingBehind: match.lowerBound, in: sentence, words, records)
    {
      return true
    }
    return false
  }

  private func matched(_ entry: Int, _ marker: Range<Int>, of sentence: Sentence) -> MatchedText {
    var captures: [String: ByteRange] = [:]
    for (i, name) in plan.entries[entry].captures.enumerated() {
      if let tokens = trial.progress.tokens(in: 2 * i + 2), !tokens.isEmpty { captures[name] = sentence.bytes(tokens) }
    }
    return MatchedText(text: sentence.text, marker: sentence.bytes(marker), captures: captures)
  }
}
