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
  private var sentences: [UnitRepetition]
  private var paragraphs: [UnitRepetition]
  private var echoes: EchoFinder
  /// For each rule about runs, the token at which its last finding in the sentence ends.
  private var ends: [Int]

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.templates = templates
    runRules = plan.repetitions.filter { $0.unit == .words }
    func units(_ unit: RepetitionRule.Unit) -> [UnitRepetition] {
      plan.repetitions.filter { $0.unit == unit }.map { UnitRepetition($0, templates[Int($0.rule)]) }
    }
    sentences = units(.sentence)
    paragraphs = units(.paragraph)
    echoes = EchoFinder(reach: runRules.map { $0.length.upperBound + ($0.between == nil ? 0 : 1) }.max() ?? 0)
    ends = Array(repeating: 0, count: runRules.count)
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { runRules.isEmpty && sentences.isEmpty && paragraphs.isEmpty }

  /// Looks at a sentence, given with the words of its paragraph.
  mutating func visit(
    _ sentence: Sentence, _ words: ParagraphWords, _ records: WordRecords, to found: inout FindingList
  ) {
    echoes.find(in: words, sentence.range)
    if !echoes.echoes.isEmpty {
      for i in ends.indices { ends[i] = 0 }
      for echo in echoes.echoes { find(sentence, words, records, at: echo.token, earlier: echo.earlier, &found) }
    }
    for i in sentences.indices { sentences[i].visit(sentence, words, &found) }
  }

  /// Looks at a paragraph, given as one long sentence.
  mutating func visit(paragraph: Sentence, _ words: ParagraphWords, to found: inout FindingList) {
    for i in paragraphs.indices { paragraphs[i].visit(paragraph, words, &found) }
  }

  /// Ends a document.
  mutating func finish() {
    for i in sentences.indices { sentences[i].forget() }
    for i in paragraphs.indices { paragraphs[i].forget() }
    echoes.forget()
  }

  /// Tries all rules about runs on the word at `i`, which stood at `earlier` before.
  private mutating func find(
    _ sentence: Sentence, _ words: ParagraphWords, _ records: WordRecords, at i: Int, earlier: Int,
    _ found: inout FindingList
  ) {
    if (earlier..<i).allSatisfy({ isNoWord(sentence.word($0), records) }) { return }
    for index in runRules.indices where i >= ends[index] {
      let isLinked = runRules[index].between != nil
      guard runRules[index].length.contains(isLinked ? i - 1 - earlier : i - earlier) else { continue }
      let end =
        isLinked
        ? endAfterLink(runRules[index], sentence, words, records, at: i, earlier: earlier)
        : endOfRepetition(index, sentence, words, records, at: i, earlier: earlier)
      guard let end else { continue }
      ends[index] = end
      let flagged = isLinked ? i - 1..<end : i..<end
      let match = MatchedText(text: sentence.text, marker: sentence.bytes(flagged), captures: [:])
      found.add(FindingBuilder.finding(of: templates[Int(runRules[index].rule)], match))
    }
  }

  /// Where a run ends that stands before and after a linking word, as in “more and more”; the link is token `i - 1`.
  private func endAfterLink(
    _ rule: CompiledRepetition, _ sentence: Sentence, _ words: ParagraphWords, _ records: WordRecords, at i: Int,
    earlier: Int
  ) -> Int? {
    let length = i - 1 - earlier
    let forms = words.forms[sentence.range.lowerBound...]
    let (first, second) = (forms.startIndex + earlier, forms.startIndex + i)
    guard let between = rule.between, i + length <= sentence.count,
      records.canPass(between, sentence.word(i - 1)), sentence.token(i - 1).spaceBefore, sentence.token(i).spaceBefore,
      forms[first..<first + length] == forms[second..<second + length],
      !(earlier..<earlier + length).allSatisfy({ isExcepted(rule, sentence.word($0), records) })
    else { return nil }
    return i + length
  }

  /// When the run of words from token `earlier` up to token `i` stands again from `i` on, often enough: where that ends.
  private mutating func endOfRepetition(
    _ index: Int, _ sentence: Sentence, _ words: ParagraphWords, _ records: WordRecords, at i: Int, earlier: Int
  ) -> Int? {
    let length = i - earlier
    let times = 1 + (echoes.endOfEcho(at: i, distance: length, in: words, sentence.range) - i) / length
    guard times >= runRules[index].times,
      runRules[index].mayHoldPunctuation || !(earlier..<i).contains(where: { isNoWord(sentence.word($0), records) }),
      !(earlier..<i).allSatisfy({ isExcepted(runRules[index], sentence.word($0), records) })
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
