/// How long a cold process takes for a short article, and loading all rules alone.
struct Start {
  private static let count = 20
  private let laboratory: Laboratory

  init(_ laboratory: Laboratory) { self.laboratory = laboratory }

  func run(_ add: (Row) -> Void) throws {
    let article = try laboratory.article()
    let runs = try (0..<Self.count).map { _ in try laboratory.lint(["--statistics", article]) }
    if let bad = runs.first(where: { !$0.isGood }) { return add(.failed("start", bad, .atMost(1))) }
    let start = Self.median(runs.map { $0.userTime.seconds * 1_000 })
    let load = Self.median(runs.map { $0.milliseconds(of: "load") ?? .nan })
    add(Self.row("a 4 KB article, cold process, median of \(Self.count)", start, allowed: 12))
    add(Self.row("loading all rules", load, allowed: 6))
  }

  private static func row(_ what: String, _ time: Double, allowed: Double) -> Row {
    Row(
      what: what, figure: "\(time.short) ms", yardstick: "what is wanted \(allowed.short) ms", ratio: time / allowed,
      limit: .atMost(1))
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
