/// Keeps a worker's statistics, if anybody wants them; copies of it keep the same ones.
///
/// Where nobody does there is no object behind it, and so no counting of references to one.
struct Stopwatch {
  private final class Record {
    var statistics = Statistics()
    let clock = ContinuousClock()
    var attemptStart = ContinuousClock().now

    @inline(never)
    func beginAttempt() { attemptStart = clock.now }

    @inline(never)
    func endAttempt(of rule: String) { statistics.addAttempt(of: rule, clock.now - attemptStart) }
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

  /// Begins an attempt of a rule. Without a closure, so that where nobody wants statistics nothing is made for one.
  @inline(__always)
  func beginAttempt() { record?.beginAttempt() }

  /// Ends the attempt and books its time to the rule.
  @inline(__always)
  func endAttempt(of rule: @autoclosure () -> String) {
    if let record { record.endAttempt(of: rule()) }
  }
}
