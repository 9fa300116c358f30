public import Diagnostics

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
  private let stopwatch: Stopwatch
  @exclusivity(unchecked) private var matcher: TextMatcher

  init(_ engine: Engine, keepsStatistics: Bool) {
    stopwatch = Stopwatch(isRunning: keepsStatistics)
    matcher = TextMatcher(engine, stopwatch: stopwatch)
  }

  /// Where the time went since the last call; nil unless the worker was made to keep statistics.
  public func takeStatistics() -> Statistics? { stopwatch.take() }

  /// The findings in `text`, which may hold any bytes; O(bytes).
  public func lint(_ text: [UInt8]) -> Result { matcher.match(text) }
}
