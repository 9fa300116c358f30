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
  private var previous = PreviousOccurrences()

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.templates = templates
    runRules = plan.repetitions.filter { $0.unit == .words }
    units = plan.repetitions.filter { $0.unit != .words }.map { UnitRepetition($0, templates[Int($0.rule)]) }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { runRules.isEmpty && units.isEmpty }

  /// Looks at a sentence.
  mutating func visit(_ sentence: Sentence, _ records: WordRecords, emit: (Finding) -> Void) {
    previous.read(sentence, records)
    for rule in runRules { findRuns(rule, sentence, records, emit) }
    for i in units.indices where units[i].unit == .sentence { units[i].visit(sentence, previous.forms, emit) }
  }

  /// Looks at a paragraph, given as one long sentence.
  mutating func visit(paragraph: Sentence, _ records: WordRecords, emit: (Finding) -> Void) {
    guard units.contains(where: { $0.unit == .paragraph }) else { return }
    previous.read(paragraph, records)
    for i in units.indices where units[i].unit == .paragraph { units[i].visit(paragraph, previous.forms, emit) }
  }

  /// Ends a document.
  mutating func finish() { for i in units.indices { units[i].forget() } }

  private func findRuns(
    _ rule: CompiledRepetition, _ sentence: Sentence, _ records: WordRecords, _ emit: (Finding) -> Void
  ) {
    var i = 1
    while i < sentence.count {
      if let flagged = flaggedRun(rule, sentence, records, at: i) {
        let end = flagged.upperBound
        let match = MatchedText(text: sentence.text, marker: sentence.bytes(flagged), captures: [:])
        emit(FindingBuilder.finding(of: templates[Int(rule.rule)], match))
        i = end
      } else {
        i += 1
      }
    }
  }

  /// What is flagged when a repetition begins at token `i`.
  private func flaggedRun(
    _ rule: CompiledRepetition, _ sentence: Sentence, _ records: WordRecords, at i: Int
  ) -> Range<Int>? {
    guard let between = rule.between else { return endOfRepetition(rule, sentence, records, at: i).map { i..<$0 } }
    guard i >= 2, records.canPass(between, sentence.word(i - 1)),
      sentence.token(i - 1).spaceBefore, sentence.token(i).spaceBefore
    else { return nil }
    let forms = previous.forms
    for length in rule.length where i - 1 - length >= 0 && i + length <= forms.count {
      let first = i - 1 - length..<i - 1
      if forms[first] == forms[i..<i + length], !first.allSatisfy({ isExcepted(rule, sentence.word($0), records) }) {
        return i - 1..<i + length
      }
    }
    return nil
  }

  /// When a run of words that ends before token `i` stands again from `i` on, often enough: where that ends.
  private func endOfRepetition(
    _ rule: CompiledRepetition, _ sentence: Sentence, _ records: WordRecords, at i: Int
  ) -> Int? {
    let forms = previous.forms
    var earlier = previous.indices[i]
    while earlier >= 0, i - earlier <= rule.length.upperBound {
      let length = i - earlier
      if !rule.mayHoldPunctuation, (earlier..<i).contains(where: { isNoWord(sentence.word($0), records) }) {
        return nil
      }
      var end = i + 1
      while end < forms.count, forms[end] == forms[end - length] { end += 1 }
      let times = 1 + (end - i) / length
      if times >= rule.times, length >= rule.length.lowerBound,
        !(earlier..<i).allSatisfy({ isExcepted(rule, sentence.word($0), records) })
      {
        return i + (times - 1) * length
      }
      earlier = previous.indices[earlier]
    }
    return nil
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

/// For each token of a sentence, where its word stood last before.
private struct PreviousOccurrences {
  /// The lower-case forms of the words.
  private(set) var forms: [UInt32] = []
  /// The index of the token's last earlier occurrence in the sentence; -1 for none.
  private(set) var indices: [Int] = []
  /// By form: the last sentence it was read in, and the token there.
  private var last: [(reading: Int, index: Int)] = []
  private var reading = 0

  mutating func read(_ sentence: Sentence, _ records: WordRecords) {
    reading += 1
    forms.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
    while last.count < records.records.count { last.append((0, -1)) }
    for i in 0..<sentence.count {
      let form = records.records[Int(sentence.word(i))].form
      let seen = last[Int(form)]
      forms.append(form)
      indices.append(seen.reading == reading ? seen.index : -1)
      last[Int(form)] = (reading, i)
    }
  }
}
