import Analysis
import Diagnostics
import Text

/// Runs all rules that look at tokens over paragraphs, some at a time.
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
  /// The sentences at hand, the longest of them in parts.
  private var sentences: [Range<Int>] = []
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

  /// Learns the words of the paragraphs that come next.
  mutating func catchUp() { records.catchUp() }

  /// Forgets all words, together with the vocabulary.
  mutating func forgetWords() { records.removeAll() }

  /// Matches all rules in the paragraphs of a segmentation; `words` are the numbers of its tokens.
  mutating func match(
    _ text: [UInt8], _ segmentation: Segmentation, _ words: [UInt32], _ sink: inout ConsistencyCollector,
    to found: inout FindingList
  ) {
    var unit = Sentence(text: text, tokens: segmentation.tokens, words: words, range: 0..<0)
    cut(segmentation.sentences)
    stopwatch.time(.patterns) { patterns.match(sentences, of: unit, records, &sink, to: &found) }
    stopwatch.time(.document) {
      var next = 0
      for paragraph in segmentation.paragraphs {
        unit.range = paragraph.tokens
        visit(paragraph: unit, sentences: paragraph.sentences.count, &found)
        while next < sentences.count, sentences[next].lowerBound < paragraph.tokens.upperBound {
          unit.range = sentences[next]
          visit(unit, &found)
          next += 1
        }
      }
    }
  }

  /// Fills `sentences`.
  private mutating func cut(_ whole: [Range<Int>]) {
    sentences.removeAll(keepingCapacity: true)
    for sentence in whole {
      for start in stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence) {
        sentences.append(start..<min(start + Self.longestSentence, sentence.upperBound))
      }
    }
  }

  private mutating func visit(paragraph: Sentence, sentences: Int, _ found: inout FindingList) {
    words.read(paragraph, records)
    if !repetitions.isEmpty { repetitions.visit(paragraph: paragraph, words, to: &found) }
    if !measures.isEmpty { measures.visit(paragraph: paragraph, sentences: sentences, records, to: &found) }
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
