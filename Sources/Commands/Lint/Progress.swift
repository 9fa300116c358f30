/// Tells on a terminal how far a long run is.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let clock = ContinuousClock()
  private var done = 0
  private var last: ContinuousClock.Instant
  private var isVisible = false

  init(of total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 1
    last = ContinuousClock().now
  }

  /// Counts an article; every tenth of a second it shows.
  mutating func step(_ console: Console) {
    done += 1
    guard isShown, done < total, clock.now - last > .milliseconds(100) else { return }
    last = clock.now
    isVisible = true
    console.writeError(Array("\r\(done) of \(total) articles (\(done * 100 / total) %)".utf8))
  }

  /// Takes the line away, so that something else can be written.
  mutating func clear(_ console: Console) {
    if isVisible { console.writeError(Array("\r\u{1B}[K".utf8)) }
    isVisible = false
  }
}
