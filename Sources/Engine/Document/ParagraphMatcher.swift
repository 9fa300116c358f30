import Analysis
import Diagnostics
import Text

/// Runs all rules that look at tokens over one paragraph after the other.
///
/// What several parts need is taken out once a paragraph, since each use of a property that might change counts references
/// to all that it holds.
struct ParagraphMatcher {
  /// The number of tokens after which a sentence is cut. Matching takes time that grows with a sentence's length: text
  /// without full stops would else cost the square of it.
  private static let longestSentence = 500

  private var patterns: PatternMatcher
  private var repetitions: RepetitionMatcher
  private let foreigns: ForeignMatcher
  private var measures: MeasureMatcher
  private var words = ParagraphWords()
  private let stopwatch: Stopwatch

  init(_ engine: Engine, vocabulary: Vocabulary, stopwatch: Stopwatch) {
    let (plan, templates) = (engine.tokens, engine.templates)
    patterns = PatternMatcher(plan: plan, templates: templates, vocabulary: vocabulary, stopwatch: stopwatch)
    repetitions = RepetitionMatcher(plan: plan, templates: templates)
    foreigns = ForeignMatcher(plan: plan, templates: templates)
    measures = MeasureMatcher(plan: plan, templates: templates)
    self.stopwatch = stopwatch
  }

  /// Learns the words of the paragraph that comes next.
  mutating func catchUp() { patterns.catchUp() }

  /// Forgets all words, together with the vocabulary.
  mutating func forgetWords() { patterns.forgetWords() }

  /// Matches all rules in a paragraph, given as one long sentence, that is cut into `sentences`.
  mutating func match(
    _ paragraph: Sentence, _ sentences: [Range<Int>], to sink: inout ConsistencyCollector, emit: (Finding) -> Void
  ) {
    let records = patterns.records
    stopwatch.time(.document) {
      words.read(paragraph.words, records)
      if !repetitions.isEmpty { repetitions.visit(paragraph: paragraph, words, emit: emit) }
      if !measures.isEmpty {
        measures.visit(paragraph: paragraph, sentences: sentences.count, records, emit: emit)
      }
    }
    let known = words
    for whole in sentences {
      for start in stride(from: whole.lowerBound, to: whole.upperBound, by: Self.longestSentence) {
        let sentence = paragraph.part(start..<min(start + Self.longestSentence, whole.upperBound))
        stopwatch.time(.patterns) { patterns.match(sentence, records, to: &sink, emit: emit) }
        stopwatch.time(.document) { visit(sentence, known, records, emit) }
      }
    }
  }

  private mutating func visit(
    _ sentence: Sentence, _ words: ParagraphWords, _ records: WordRecords, _ emit: (Finding) -> Void
  ) {
    if !repetitions.isEmpty { repetitions.visit(sentence, words, records, emit: emit) }
    if !foreigns.isEmpty, words.hasForeign { foreigns.visit(sentence, records, emit: emit) }
    if !measures.isEmpty { measures.visit(sentence, words, records, emit: emit) }
  }

  /// Ends a document: the findings that depended on its facts.
  mutating func finishPatterns(emit: (Finding) -> Void) { patterns.finish(emit: emit) }

  /// Ends a document: what was measured in it.
  mutating func finish(_ text: [UInt8], emit: (Finding) -> Void) {
    repetitions.finish()
    measures.finish(text, emit: emit)
  }
}
