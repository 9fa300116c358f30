import Analysis
import Diagnostics
import Rules
import Text

/// Runs all rules over one text after the other.
///
/// A value whose parts work on each other's results, so that the compiler sees that they stay apart: as properties of an
/// object each use of them would count references.
struct TextMatcher {
  /// The number of distinct words at which what was learnt is forgotten, so that memory stays bounded.
  private static let vocabularyLimit = 400_000

  private let corroboration: CorroborationPass
  private let pairs: PairsMatcher
  private let stopwatch: Stopwatch
  private let vocabulary = Vocabulary()
  private var paragraphs: ParagraphMatcher
  private var regexps: RegexpMatcher
  private var consistency: ConsistencyCollector
  private var lines: LineMatcher
  private var segmenter = Segmenter()
  private var segmentation = Segmentation()
  private var words: [UInt32] = []
  private var found = FindingList()

  init(_ engine: Engine, stopwatch: Stopwatch) {
    let templates = engine.templates
    let raised = engine.members.compactMap { member in member.corroborated.map { (member.rule.id, $0) } }
    corroboration = CorroborationPass(
      raised: Dictionary(raised, uniquingKeysWith: { first, _ in first }), threshold: engine.corroboration)
    pairs = PairsMatcher(engine.pairs, templates: templates)
    self.stopwatch = stopwatch
    paragraphs = ParagraphMatcher(engine, vocabulary: vocabulary, stopwatch: stopwatch)
    regexps = RegexpMatcher(plan: engine.regexps, templates: templates, stopwatch: stopwatch)
    consistency = ConsistencyCollector(plan: engine.tokens, templates: templates)
    lines = LineMatcher(engine.lines, templates: templates)
  }

  /// The findings in `text`, which may hold any bytes; O(bytes).
  mutating func match(_ text: [UInt8]) -> Result {
    var wordCount = 0
    var scanner = ParagraphScanner(text)
    while let paragraph = stopwatch.time(.segment, { scanner.next() }) {
      stopwatch.time(.segment) { segmenter.segment(text, in: paragraph, into: &segmentation) }
      stopwatch.time(.words) { number(text) }
      wordCount += segmentation.tokens.count { $0.kind == .word || $0.kind == .number }
      let all = Sentence(text: text, tokens: segmentation.tokens, words: words, range: 0..<words.count)
      paragraphs.match(all, segmentation.sentences, &consistency, to: &found)
      stopwatch.time(.lines) {
        lines.visit(text, paragraph, segmentation.tokens, words, vocabulary, to: &found)
      }
    }
    paragraphs.finishPatterns(to: &found)
    stopwatch.time(.regexps) { regexps.match(text, &consistency, to: &found) }
    stopwatch.time(.document) {
      paragraphs.finish(text, to: &found)
      consistency.finish(text, to: &found)
    }
    stopwatch.time(.pairs) { pairs.match(text, to: &found) }
    stopwatch.time(.lines) { lines.finish(text, to: &found) }
    return stopwatch.time(.finish) {
      var findings = found.takeAll()
      corroboration.apply(to: &findings, words: wordCount)
      OverlapPass.resolve(&findings)
      return Result(findings: findings, words: wordCount)
    }
  }

  /// Numbers the words of the paragraph at hand.
  private mutating func number(_ text: [UInt8]) {
    if vocabulary.count > Self.vocabularyLimit {
      consistency.forgetWords(text)
      vocabulary.removeAll()
      paragraphs.forgetWords()
      lines.forgetWords()
    }
    vocabulary.intern(text, segmentation.tokens, into: &words)
    paragraphs.catchUp()
  }
}
