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
  /// The bytes of the paragraphs that are read together. Each stage runs over all of them before the next one does, so
  /// that its code and its tables are still in the processor's caches, which have no room for those of all stages.
  private static let passageLength = 16_384

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
    while let end = stopwatch.time(.segment, { readPassage(of: text, &scanner) }) {
      stopwatch.time(.words) { number(text) }
      wordCount += segmentation.tokens.count { $0.kind == .word || $0.kind == .number }
      paragraphs.match(text, segmentation, words, &consistency, to: &found)
      stopwatch.time(.lines) { lines.visit(text, before: end, segmentation.tokens, words, vocabulary, to: &found) }
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

  /// Segments the paragraphs that come next, and says where the last of them ends; nil at the end of the text.
  private mutating func readPassage(of text: [UInt8], _ scanner: inout ParagraphScanner) -> Int? {
    segmentation.removeAll()
    var bytes = 0
    var end: Int?
    while bytes < Self.passageLength, let paragraph = scanner.next() {
      segmenter.append(paragraph, of: text, to: &segmentation)
      bytes += paragraph.count
      end = Int(paragraph.upper)
    }
    return end
  }

  /// Numbers the words of the paragraphs at hand.
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
