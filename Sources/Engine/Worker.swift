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

  private let engine: Engine
  private let vocabulary = Vocabulary()
  private var patterns: PatternMatcher
  private let regexps: RegexpMatcher
  private var segmenter = Segmenter()
  private var segmentation = Segmentation()
  private var words: [UInt32] = []

  init(_ engine: Engine) {
    self.engine = engine
    patterns = PatternMatcher(plan: engine.patterns, vocabulary: vocabulary)
    regexps = RegexpMatcher(plan: engine.regexps)
  }

  /// The findings in `text`, which may hold any bytes; O(bytes).
  public func lint(_ text: [UInt8]) -> Result {
    var findings: [Finding] = []
    var wordCount = 0
    var paragraphs = ParagraphScanner(text)
    while let paragraph = paragraphs.next() {
      segmenter.segment(text, in: paragraph, into: &segmentation)
      number(text)
      wordCount += segmentation.tokens.count { $0.kind == .word || $0.kind == .number }
      for range in segmentation.sentences {
        let sentence = Sentence(text: text, tokens: segmentation.tokens, words: words, range: range)
        patterns.match(sentence) { findings.append($0) }
      }
    }
    patterns.finish { findings.append($0) }
    regexps.match(text) { findings.append($0) }
    engine.corroboration.apply(to: &findings, words: wordCount)
    return Result(findings: OverlapPass.resolve(findings), words: wordCount)
  }

  /// Numbers the words of the paragraph at hand.
  private func number(_ text: [UInt8]) {
    if vocabulary.count > Self.vocabularyLimit {
      vocabulary.removeAll()
      patterns.forgetWords()
    }
    vocabulary.intern(text, segmentation.tokens, into: &words)
    patterns.catchUp()
  }
}
