import Analysis
public import Diagnostics
import Rules
import Text

/// What an engine found in one text.
public struct Result: Sendable {
  /// The findings in the order of `Finding.<`.
  public let findings: [Finding]
  /// The number of words and numbers in the text.
  public let words: Int
}

/// Lints texts one after the other, keeping what it has learnt of words and expressions from one to the next.
///
/// The same text always gives the same result, whatever was linted before.
public final class Worker {
  /// The number of distinct words at which what was learnt is forgotten, so that memory stays bounded.
  private static let vocabularyLimit = 400_000

  /// The number of tokens after which a sentence is cut.
  private static let longestSentence = 500

  private let corroboration: CorroborationPass
  private let pairs: PairsMatcher
  private let stopwatch: Stopwatch
  private let vocabulary = Vocabulary()
  @exclusivity(unchecked) private var patterns: PatternMatcher
  @exclusivity(unchecked) private var regexps: RegexpMatcher
  @exclusivity(unchecked) private var repetitions: RepetitionMatcher
  private let foreigns: ForeignMatcher
  @exclusivity(unchecked) private var measures: MeasureMatcher
  @exclusivity(unchecked) private var consistency: ConsistencyCollector
  @exclusivity(unchecked) private var lines: LineMatcher
  @exclusivity(unchecked) private var segmenter = Segmenter()
  @exclusivity(unchecked) private var segmentation = Segmentation()
  @exclusivity(unchecked) private var words: [UInt32] = []
  @exclusivity(unchecked) private var messages = SharedStrings()
  @exclusivity(unchecked) private var paragraph = ParagraphWords()

  init(_ engine: Engine, keepsStatistics: Bool) {
    let templates = engine.templates
    let raised = engine.members.compactMap { member in member.corroborated.map { (member.rule.id, $0) } }
    corroboration = CorroborationPass(
      raised: Dictionary(raised, uniquingKeysWith: { first, _ in first }), threshold: engine.corroboration)
    pairs = PairsMatcher(engine.pairs, templates: templates)
    stopwatch = Stopwatch(isRunning: keepsStatistics)
    patterns = PatternMatcher(
      plan: engine.tokens, templates: templates, vocabulary: vocabulary, stopwatch: stopwatch)
    regexps = RegexpMatcher(plan: engine.regexps, templates: templates, stopwatch: stopwatch)
    repetitions = RepetitionMatcher(plan: engine.tokens, templates: templates)
    foreigns = ForeignMatcher(plan: engine.tokens, templates: templates)
    measures = MeasureMatcher(plan: engine.tokens, templates: templates)
    consistency = ConsistencyCollector(plan: engine.tokens, templates: templates)
    lines = LineMatcher(engine.lines, templates: templates)
  }

  /// Where the time went since the last call; nil unless the worker was made to keep statistics.
  public func takeStatistics() -> Statistics? { stopwatch.take() }

  /// The findings in `text`, which may hold any bytes; O(bytes).
  public func lint(_ text: [UInt8]) -> Result {
    var findings: [Finding] = []
    func keep(_ finding: Finding) {
      findings.append(finding)
      findings[findings.count - 1].message = messages.shared(finding.message)
    }
    var wordCount = 0
    var paragraphs = ParagraphScanner(text)
    while let paragraph = stopwatch.time(.segment, { paragraphs.next() }) {
      stopwatch.time(.segment) { segmenter.segment(text, in: paragraph, into: &segmentation) }
      stopwatch.time(.words) { number(text) }
      wordCount += segmentation.tokens.count { $0.kind == .word || $0.kind == .number }
      match(text) { keep($0) }
    }
    patterns.finish { keep($0) }
    stopwatch.time(.regexps) { regexps.match(text, to: &consistency) { keep($0) } }
    stopwatch.time(.document) {
      repetitions.finish()
      measures.finish(text) { keep($0) }
      consistency.finish(text) { keep($0) }
    }
    stopwatch.time(.pairs) { pairs.match(text) { keep($0) } }
    stopwatch.time(.lines) { lines.match(text) { keep($0) } }
    return stopwatch.time(.finish) {
      corroboration.apply(to: &findings, words: wordCount)
      OverlapPass.resolve(&findings)
      return Result(findings: findings, words: wordCount)
    }
  }

  /// Runs all rules that look at tokens over the paragraph at hand.
  private func match(_ text: [UInt8], emit: (Finding) -> Void) {
    let records = patterns.records
    var sentence = Sentence(text: text, tokens: segmentation.tokens, words: words, range: 0..<words.count)
    stopwatch.time(.document) {
      paragraph.read(words, records)
      if !repetitions.isEmpty { repetitions.visit(paragraph: sentence, paragraph, emit: emit) }
      if !measures.isEmpty {
        measures.visit(paragraph: sentence, sentences: segmentation.sentences.count, records, emit: emit)
      }
    }
    // The class's own could change under a call, so that each call would count a reference to its array.
    let known = paragraph
    for whole in segmentation.sentences {
      // Matching takes time that grows with a sentence's length: text without full stops would else cost the square of it.
      for start in stride(from: whole.lowerBound, to: whole.upperBound, by: Self.longestSentence) {
        sentence.range = start..<min(start + Self.longestSentence, whole.upperBound)
        stopwatch.time(.patterns) { patterns.match(sentence, to: &consistency, emit: emit) }
        stopwatch.time(.document) {
          if !repetitions.isEmpty { repetitions.visit(sentence, known, records, emit: emit) }
          if !foreigns.isEmpty, known.hasForeign { foreigns.visit(sentence, records, emit: emit) }
          if !measures.isEmpty { measures.visit(sentence, known, records, emit: emit) }
        }
      }
    }
  }

  /// Numbers the words of the paragraph at hand.
  private func number(_ text: [UInt8]) {
    if vocabulary.count > Self.vocabularyLimit {
      consistency.sortSpellings(text)
      vocabulary.removeAll()
      patterns.forgetWords()
    }
    vocabulary.intern(text, segmentation.tokens, into: &words)
    patterns.catchUp()
  }
}
