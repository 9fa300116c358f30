import Commands
import Files

/// Prints rows as a table, as they come.
struct ResultTable {
  private static let widths = [44, 16, 24, 7, 9, 3]
  /// The rows that are not good.
  private(set) var bad = 0
  private(set) var count = 0

  /// Prints the head.
  func start() {
    Self.write(Self.line(["what", "figure", "yardstick", "ratio", "must be", "ok"]))
    Self.write(Self.widths.map { String(repeating: "-", count: $0) }.joined(separator: "-|-"))
  }

  /// Prints a row.
  mutating func add(_ row: Row) {
    count += 1
    if !row.isGood { bad += 1 }
    let limit =
      switch row.limit {
      case .atLeast(let limit): "≥ \(limit.short)"
      case .atMost(let limit): "≤ \(limit.short)"
      }
    let ratio = row.ratio.isFinite ? row.ratio.short : "–"
    Self.write(Self.line([row.what, row.figure, row.yardstick, ratio, limit, row.isGood ? "yes" : "NO"]))
  }

  /// Writes a line at once, so that it is seen while the next is measured.
  private static func write(_ line: String) {
    try? Files.write(Array("\(line)\n".utf8), to: 1, named: "standard output")
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: " | ")
  }
}

extension Double {
  /// The number with about three digits that count.
  var short: String { rounded(to: abs(self) >= 100 ? 1 : abs(self) >= 0.1 || self == 0 ? 2 : 3) }
}

extension Duration {
  /// The length in seconds.
  var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  /// The length in words: `1.23 s`, `4.5 ms`.
  var short: String { self >= .seconds(1) ? "\(seconds.short) s" : "\((seconds * 1_000).short) ms" }
}
