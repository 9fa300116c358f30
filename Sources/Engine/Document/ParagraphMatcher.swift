import Analysis
import Diagnostics
import Text

/// Runs all rules that look at tokens over one paragraph after the other.
struct ParagraphMatcher {
  /// The number of tokens after which a sentence is cut. Matching takes time that grows with a sentence's length: text
  /// without full stops would else cost the square of it.
  private static let longestSentence = 500

  /// What is known of the words seen so far.
  private var records: WordRecords
  private var patterns: PatternMatcher
  private var repetitions: RepetitionMatcher
  private let foreigns: ForeignMatcher
  private var measures: MeasureMatcher
  private var words = ParagraphWords()
  private let stopwatch: Stopwatch

  init(_ engine: Engine, vocabulary: Vocabulary, stopwatch: Stopwatch) {
    let (plan, templates) = (engine.tokens, engine.templates)
    records = WordRecords(plan: plan, vocabulary: vocabulary)
    patterns = PatternMatcher(plan: plan, templates: templates, vocabulary: vocabulary, stopwatch: stopwatch)
    repetitions = RepetitionMatcher(plan: plan, templates: templates)
    foreigns = ForeignMatcher(plan: plan, templates: templates)
    measures = MeasureMatcher(plan: plan, templates: templates)
    self.stopwatch = stopwatch
  }

  /// Learns the words of the paragraph that comes next.
  mutating func catchUp() { records.catchUp() }

  /// Forgets all words, together with the vocabulary.
  mutating func forgetWords() { records.removeAll() }

  /// Matches all rules in a paragraph, given as one long sentence, that is cut into `sentences`.
  mutating func match(
    _ paragraph: consuming Sentence, _ sentences: [Range<Int>], _ sink: inout ConsistencyCollector,
    to found: inout FindingList
  ) {
    stopwatch.time(.document) {
      words.read(paragraph.words, records)
      if !repetitions.isEmpty { repetitions.visit(paragraph: paragraph, words, to: &found) }
      if !measures.isEmpty { measures.visit(paragraph: paragraph, sentences: sentences.count, records, to: &found) }
    }
    var sentence = paragraph
    for whole in sentences {
      for start in stride(from: whole.lowerBound, to: whole.upperBound, by: Self.longestSentence) {
        sentence.range = start..<min(start + Self.longestSentence, whole.upperBound)
        stopwatch.time(.patterns) { patterns.match(sentence, records, &sink, to: &found) }
        stopwatch.time(.document) { visit(sentence, &found) }
      }
    }
  }

  private mutating func visit(_ sentence: Sentence, _ found: inout FindingList) {
    if !repetitions.isEmpty { repetitions.visit(sentence, words, records, to: &found) }
    if !foreigns.isEmpty, words.hasForeign { foreigns.visit(sentence, records, to: &found) }
    if !measures.isEmpty { measures.visit(sentence, words, records, to: &found) }
  }

  /// Ends a document: the findings that depended on its facts.
  mutating func finishPatterns(to found: inout FindingList) { patterns.finish(to: &found) }

  /// Ends a document: what was measured in it.
  mutating func finish(_ text: [UInt8], to found: inout FindingList) {
    repetitions.finish()
    measures.finish(text, to: &found)
  }
}
