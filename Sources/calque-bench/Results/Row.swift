/// One line of the table: a figure beside what it is compared with.
struct Row {
  /// How large the ratio must be.
  enum Limit {
    case atLeast(Double)
    case atMost(Double)

    /// Whether a ratio is within the limit.
    func allows(_ ratio: Double) -> Bool {
      switch self {
      case .atLeast(let limit): ratio >= limit
      case .atMost(let limit): ratio <= limit
      }
    }
  }

  /// What is measured.
  let what: String
  /// What came out, with its unit.
  let figure: String
  /// What it is compared with, with its unit.
  let yardstick: String
  /// The figure as a multiple of the yardstick; not finite when a run did not end well.
  let ratio: Double
  /// What the ratio must be.
  let limit: Limit

  /// Whether the ratio is what it must be.
  var isGood: Bool { ratio.isFinite && limit.allows(ratio) }

  /// A row for a run that crashed or was stopped.
  static func failed(_ what: String, _ run: ToolRun, _ limit: Limit) -> Row {
    Row(what: what, figure: run.ending, yardstick: "an end", ratio: .nan, limit: limit)
  }
}
