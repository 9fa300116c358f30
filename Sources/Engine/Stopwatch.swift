/// Keeps a worker's statistics, if anybody wants them.
final class Stopwatch {
  /// Whether anybody wants statistics.
  private let isRunning: Bool
  private var statistics: Statistics?
  private let clock = ContinuousClock()

  init(isRunning: Bool) {
    self.isRunning = isRunning
    statistics = isRunning ? Statistics() : nil
  }

  /// The statistics so far, which start anew; nil if nobody wants any.
  func take() -> Statistics? {
    defer { if statistics != nil { statistics = Statistics() } }
    return statistics
  }

  /// Does `body` and books its time to a stage.
  @inline(__always)
  func time<R>(_ stage: Statistics.Stage, _ body: () -> R) -> R {
    guard isRunning else { return body() }
    let start = clock.now
    let result = body()
    statistics!.add(clock.now - start, to: stage)
    return result
  }

  /// Does `body` and books its time to a rule.
  @inline(__always)
  func time<R>(rule: @autoclosure () -> String, _ body: () -> R) -> R {
    guard isRunning else { return body() }
    let start = clock.now
    let result = body()
    statistics!.addAttempt(of: rule(), clock.now - start)
    return result
  }
}
