/// Keeps a worker's statistics, if anybody wants them; copies of it keep the same ones.
///
/// Where nobody does there is no object behind it, and so no counting of references to one.
struct Stopwatch {
  private final class Record {
    var statistics = Statistics()
    let clock = ContinuousClock()
  }

  private let record: Record?

  init(isRunning: Bool) { record = isRunning ? Record() : nil }

  /// The statistics so far, which start anew; nil if nobody wants any.
  func take() -> Statistics? {
    defer { record?.statistics = Statistics() }
    return record?.statistics
  }

  /// Does `body` and books its time to a stage.
  @inline(__always)
  func time<R>(_ stage: Statistics.Stage, _ body: () -> R) -> R {
    guard let record else { return body() }
    let start = record.clock.now
    let result = body()
    record.statistics.add(record.clock.now - start, to: stage)
    return result
  }

  /// Does `body` and books its time to a rule.
  @inline(__always)
  func time<R>(rule: @autoclosure () -> String, _ body: () -> R) -> R {
    guard let record else { return body() }
    let start = record.clock.now
    let result = body()
    record.statistics.addAttempt(of: rule(), record.clock.now - start)
    return result
  }
}
