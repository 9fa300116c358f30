import Analysis
import Diagnostics
import Rules
import Text

/// Runs the repetition rules: repeated runs of words sentence by sentence, repeated sentences and paragraphs by hash.
///
/// O(tokens); remembers eight bytes and a place for each sentence or paragraph that a rule counts.
struct RepetitionMatcher {
  private let runRules: [CompiledRepetition]
  private let templates: [FindingTemplate]
  private var units: [UnitRepetition]
  private var forms = SentenceForms()
  /// How far back a repeated run may begin.
  private let reach: Int
  /// For each rule about runs, the token at which its last finding in the sentence ends.
  private var ends: [Int]

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.templates = templates
    runRules = plan.repetitions.filter { $0.unit == .words }
    units = plan.repetitions.filter { $0.unit != .words }.map { UnitRepetition($0, templates[Int($0.rule)]) }
    reach = runRules.map { $0.length.upperBound + ($0.between == nil ? 0 : 1) }.max() ?? 0
    ends = Array(repeating: 0, count: runRules.count)
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { runRules.isEmpty && units.isEmpty }

  /// Looks at a sentence.
  mutating func visit(_ sentence: Sentence, _ records: WordRecords, emit: (Finding) -> Void) {
    forms.read(sentence, records)
    for i in ends.indices { ends[i] = 0 }
    forms.findEchoes(within: reach)
    for echo in forms.echoes { find(sentence, records, at: Int(echo.token), earlier: Int(echo.earlier), emit) }
    for i in units.indices where units[i].unit == .sentence { units[i].visit(sentence, forms.forms, emit) }
  }

  /// Looks at a paragraph, given as one long sentence.
  mutating func visit(paragraph: Sentence, _ records: WordRecords, emit: (Finding) -> Void) {
    guard units.contains(where: { $0.unit == .paragraph }) else { return }
    forms.readForms(paragraph, records)
    for i in units.indices where units[i].unit == .paragraph { units[i].visit(paragraph, forms.forms, emit) }
  }

  /// Ends a document.
  mutating func finish() { for i in units.indices { units[i].forget() } }

  /// Tries all rules about runs on the word at `i`, which stood at `earlier` before.
  private mutating func find(
    _ sentence: Sentence, _ records: WordRecords, at i: Int, earlier: Int, _ emit: (Finding) -> Void
  ) {
    if (earlier..<i).allSatisfy({ isNoWord(sentence.word($0), records) }) { return }
    for index in runRules.indices where i >= ends[index] {
      let rule = runRules[index]
      let end =
        rule.between == nil
        ? endOfRepetition(rule, sentence, records, at: i, earlier: earlier)
        : endAfterLink(rule, sentence, records, at: i, earlier: earlier)
      guard let end else { continue }
      ends[index] = end
      let flagged = rule.between == nil ? i..<end : i - 1..<end
      let match = MatchedText(text: sentence.text, marker: sentence.bytes(flagged), captures: [:])
      emit(FindingBuilder.finding(of: templates[Int(rule.rule)], match))
    }
  }

  /// Where a run ends that stands before and after a linking word, as in “more and more”; the link is token `i - 1`.
  private func endAfterLink(
    _ rule: CompiledRepetition, _ sentence: Sentence, _ records: WordRecords, at i: Int, earlier: Int
  ) -> Int? {
    let length = i - 1 - earlier
    guard let between = rule.between, rule.length.contains(length), i + length <= sentence.count,
      records.canPass(between, sentence.word(i - 1)), sentence.token(i - 1).spaceBefore, sentence.token(i).spaceBefore,
      forms.forms[earlier..<earlier + length] == forms.forms[i..<i + length],
      !(earlier..<earlier + length).allSatisfy({ isExcepted(rule, sentence.word($0), records) })
    else { return nil }
    return i + length
  }

  /// When the run of words from token `earlier` up to token `i` stands again from `i` on, often enough: where that ends.
  private mutating func endOfRepetition(
    _ rule: CompiledRepetition, _ sentence: Sentence, _ records: WordRecords, at i: Int, earlier: Int
  ) -> Int? {
    let length = i - earlier
    guard rule.length.contains(length) else { return nil }
    let times = 1 + (forms.endOfEcho(at: i, distance: length) - i) / length
    guard times >= rule.times,
      rule.mayHoldPunctuation || !(earlier..<i).contains(where: { isNoWord(sentence.word($0), records) }),
      !(earlier..<i).allSatisfy({ isExcepted(rule, sentence.word($0), records) })
    else { return nil }
    return i + (times - 1) * length
  }

  /// Whether a token has neither letters nor digits.
  private func isNoWord(_ word: UInt32, _ records: WordRecords) -> Bool {
    let record = records.records[Int(word)]
    return record.script == .none && !record.flags.contains(.digits)
  }

  private func isExcepted(
    _ rule: CompiledRepetition, _ word: UInt32, _ records: WordRecords
  ) -> Bool {
    isNoWord(word, records)
      || rule.exceptions.contains { records.canPass($0, word) }
  }
}
