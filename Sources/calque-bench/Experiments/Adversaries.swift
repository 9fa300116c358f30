/// Whether time grows with the length of texts made to be slow, and no faster.
struct Adversaries {
  private static let size = 1_000_000
  /// What is shorter is noise, in seconds.
  private static let shortest = 0.01

  private let laboratory: Laboratory
  private let lineSize: Int

  /// - Parameter full: whether the longest line has 100 MB instead of 10.
  init(_ laboratory: Laboratory, full: Bool) {
    self.laboratory = laboratory
    lineSize = full ? 50_000_000 : 10_000_000
  }

  func run(_ add: (Row) -> Void) throws {
    let start = try laboratory.best(of: 5, by: \.processorTime) { try laboratory.lint([try laboratory.article()]) }
    for text in AdversarialText.all {
      add(try row(text.name, text.fileExtension, size: Self.size, start: start) { text.bytes($0) })
    }
    add(
      try row("one line", "txt", size: lineSize, start: start) { size in
        laboratory.articles.shuffled(bytes: size, seed: 4).map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
      })
    add(try row("invalid bytes", "txt", size: Self.size, start: start) { [UInt8](repeating: 0xFF, count: $0) })
    add(
      try row("a new word each time", "txt", size: Self.size, start: start) { size in
        (0..<size / 8).flatMap { Array("w\(String(1_000_000 + $0, radix: 26)) ".utf8) }
      })
  }

  /// Compares a text with one twice as long, without the time it takes to start.
  private func row(
    _ name: String, _ fileExtension: String, size: Int, start: ToolRun, _ make: (Int) -> [UInt8]
  ) throws -> Row {
    let what = "\(name), \(2 * size / 1_000_000) MB"
    let limit = Row.Limit.atMost(2.3)
    var times: [Double] = []
    for size in [size, 2 * size] {
      let path = try laboratory.file("adversary.\(fileExtension)") { try $0(make(size)) }
      let run = try laboratory.best(of: 3, by: \.processorTime) { try laboratory.lint([path]) }
      try laboratory.remove("adversary.\(fileExtension)")
      guard run.isGood else { return .failed(what, run, limit) }
      times.append(max(run.processorTime.seconds - start.processorTime.seconds, Self.shortest))
    }
    return Row(
      what: what, figure: Duration.seconds(times[1]).short, yardstick: "half of it \(Duration.seconds(times[0]).short)",
      ratio: times[1] / times[0], limit: limit)
  }
}
