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

  private let corroboration: CorroborationPass
  private let pairs: PairsMatcher
  private let stopwatch: Stopwatch
  private let vocabulary = Vocabulary()
  @exclusivity(unchecked) private var tokens: ParagraphMatcher
  @exclusivity(unchecked) private var regexps: RegexpMatcher
  @exclusivity(unchecked) private var consistency: ConsistencyCollector
  @exclusivity(unchecked) private var lines: LineMatcher
  @exclusivity(unchecked) private var segmenter = Segmenter()
  @exclusivity(unchecked) private var segmentation = Segmentation()
  @exclusivity(unchecked) private var words: [UInt32] = []
  @exclusivity(unchecked) private var messages = SharedStrings()

  init(_ engine: Engine, keepsStatistics: Bool) {
    let templates = engine.templates
    let raised = engine.members.compactMap { member in member.corroborated.map { (member.rule.id, $0) } }
    corroboration = CorroborationPass(
      raised: Dictionary(raised, uniquingKeysWith: { first, _ in first }), threshold: engine.corroboration)
    pairs = PairsMatcher(engine.pairs, templates: templates)
    stopwatch = Stopwatch(isRunning: keepsStatistics)
    tokens = ParagraphMatcher(engine, vocabulary: vocabulary, stopwatch: stopwatch)
    regexps = RegexpMatcher(plan: engine.regexps, templates: templates, stopwatch: stopwatch)
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
      let all = Sentence(text: text, tokens: segmentation.tokens, words: words, range: 0..<words.count)
      tokens.match(all, segmentation.sentences, to: &consistency) { keep($0) }
      stopwatch.time(.lines) {
        lines.visit(text, paragraph, segmentation.tokens, words, vocabulary) { keep($0) }
      }
    }
    tokens.finishPatterns { keep($0) }
    stopwatch.time(.regexps) { regexps.match(text, to: &consistency) { keep($0) } }
    stopwatch.time(.document) {
      tokens.finish(text) { keep($0) }
      consistency.finish(text) { keep($0) }
    }
    stopwatch.time(.pairs) { pairs.match(text) { keep($0) } }
    stopwatch.time(.lines) { lines.finish(text) { keep($0) } }
    return stopwatch.time(.finish) {
      corroboration.apply(to: &findings, words: wordCount)
      OverlapPass.resolve(&findings)
      return Result(findings: findings, words: wordCount)
    }
  }

  /// Numbers the words of the paragraph at hand.
  private func number(_ text: [UInt8]) {
    if vocabulary.count > Self.vocabularyLimit {
      consistency.sortSpellings(text)
      vocabulary.removeAll()
      tokens.forgetWords()
      lines.forgetWords()
    }
    vocabulary.intern(text, segmentation.tokens, into: &words)
    tokens.catchUp()
  }
}
