/// Asks the guards of regexps, each once a scope. One worker's.
struct GuardVerdicts {
  private let sources: [RegexpPlan.Guard]
  private var compiled: [RegularExpression?]
  /// The guards that are no expression; all matches are possible.
  private var isBroken: [Bool]
  /// For each guard, the number of the scope it was asked for last, its first window then, and what it said.
  private var verdicts: [(scope: Int, window: Int, mayMatch: Bool)]
  private var scope = 0

  init(_ sources: [RegexpPlan.Guard]) {
    self.sources = sources
    compiled = sources.map { _ in nil }
    isBroken = sources.map { _ in false }
    verdicts = sources.map { _ in (0, 0, true) }
  }

  /// Begins a scope.
  mutating func startScope() { scope += 1 }

  /// Whether an expression behind a guard may match in a scope, whose windows for it begin with `window`. The guard is
  /// asked about the windows of the first such expression; most have the same, and the others are not held back.
  mutating func mayMatch(
    _ number: Int, in text: [UInt8], _ bounds: Range<Int>, _ searches: Searches, _ window: Int
  ) -> Bool {
    if verdicts[number].scope != scope {
      verdicts[number] = (scope, window, ask(number, text, bounds, searches, window))
    }
    return verdicts[number].mayMatch || !searches.areEqual(verdicts[number].window, window)
  }

  private mutating func ask(
    _ number: Int, _ text: [UInt8], _ bounds: Range<Int>, _ searches: Searches, _ first: Int
  ) -> Bool {
    guard let expression = expression(number) else { return true }
    var window = first
    while window >= 0 {
      let starts = searches.windows[window].starts
      if expression.mayMatch(in: text, bounds: bounds, starts: starts) { return true }
      window = Int(searches.windows[window].next)
    }
    return false
  }

  private mutating func expression(_ number: Int) -> RegularExpression? {
    if let known = compiled[number] { return known }
    if isBroken[number] { return nil }
    let source = sources[number]
    compiled[number] = try? RegularExpression(source.expression, isCaseSensitive: source.isCaseSensitive)
    isBroken[number] = compiled[number] == nil
    return compiled[number]
  }
}
