/// Whether time grows with the length of texts made to be slow, and no faster.
struct Adversaries {
  private static let size = 1_000_000
  /// What is shorter is noise, in seconds.
  private static let shortest = 0.01
  /// What is shorter is measured on a longer text, since a few milliseconds more or less would decide, in seconds.
  private static let telling = 0.25
  /// How often a text is made four times as long before it is taken as it is.
  private static let extensions = 2

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
    var size = size
    var half = try run(fileExtension, make(size))
    for _ in 0..<Self.extensions where half.isGood && time(of: half, since: start) < Self.telling {
      size *= 4
      half = try run(fileExtension, make(size))
    }
    let whole = half.isGood ? try run(fileExtension, make(2 * size)) : half
    let what = "\(name), \(2 * size / 1_000_000) MB"
    let limit = Row.Limit.atMost(2.3)
    guard whole.isGood else { return .failed(what, whole, limit) }
    let times = (half: time(of: half, since: start), whole: time(of: whole, since: start))
    return Row(
      what: what, figure: Duration.seconds(times.whole).short,
      yardstick: "half of it \(Duration.seconds(times.half).short)", ratio: times.whole / times.half, limit: limit)
  }

  private func run(_ fileExtension: String, _ text: [UInt8]) throws -> ToolRun {
    let name = "adversary.\(fileExtension)"
    let path = try laboratory.file(name) { try $0(text) }
    defer { try? laboratory.remove(name) }
    return try laboratory.best(of: 3, by: \.processorTime) { try laboratory.lint([path]) }
  }

  private func time(of run: ToolRun, since start: ToolRun) -> Double {
    max(run.processorTime.seconds - start.processorTime.seconds, Self.shortest)
  }
}
