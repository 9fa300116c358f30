/// How fast one core lints news with all rules, beside counting its words and beside LanguageTool.
struct Throughput {
  /// What Calque is to reach, in MB (10⁶ bytes) per second of user time.
  private static let target = 25.0
  /// LanguageTool 6.6 with its English rules, the speller and typographical rules off, on news: 0.02 to 0.05 MB per CPU
  /// second, measured on texts of up to 1 MB with the start of the Java machine left out; the better end.
  private static let languageTool = 0.05

  private let laboratory: Laboratory

  init(_ laboratory: Laboratory) { self.laboratory = laboratory }

  func run(_ add: (Row) -> Void) throws {
    let news = try laboratory.news()
    let lint = try laboratory.best(of: 3, by: \.userTime) { try laboratory.lint([news]) }
    let what = "news, \(laboratory.megabytes) MB, one core"
    guard lint.isGood else { return add(.failed(what, lint, .atLeast(1))) }
    let count = try laboratory.best(of: 3, by: \.userTime) {
      try ToolRun(["env", "LC_ALL=C.UTF-8", "wc", "-w", news])
    }
    let speed = speed(of: lint)
    for (name, yardstick, limit) in [
      ("what is wanted", Self.target, 1.0), ("wc -w", self.speed(of: count), 1 / 12.0),
      ("LanguageTool", Self.languageTool, 500.0),
    ] {
      add(
        Row(
          what: what, figure: "\(speed.short) MB/s", yardstick: "\(name) \(yardstick.short) MB/s",
          ratio: speed / yardstick, limit: .atLeast(limit)))
    }
  }

  private func speed(of run: ToolRun) -> Double { Double(laboratory.megabytes) / run.userTime.seconds }
}
