/// How much sooner two cores are done with many files than one.
struct Cores {
  private static let fileSize = 100_000
  private let laboratory: Laboratory

  init(_ laboratory: Laboratory) { self.laboratory = laboratory }

  func row() throws -> Row {
    let count = laboratory.megabytes * 1_000_000 / Self.fileSize
    let folder = try laboratory.subfolder("many")
    for index in 0..<count {
      _ = try laboratory.file("many/\(index).txt") { write in
        try laboratory.articles.shuffled(bytes: Self.fileSize, seed: UInt64(100 + index), write)
      }
    }
    let what = "\(count) files of 100 KB, two cores"
    let limit = Row.Limit.atLeast(1.85)
    let one = try laboratory.best(of: 3, by: \.elapsed) { try laboratory.lint([folder], jobs: 1) }
    let two = try laboratory.best(of: 3, by: \.elapsed) { try laboratory.lint([folder], jobs: 2) }
    for run in [one, two] where !run.isGood { return .failed(what, run, limit) }
    let speeds = [one, two].map { Double(laboratory.megabytes) / $0.elapsed.seconds }
    return Row(
      what: what, figure: "\(speeds[1].short) MB/s", yardstick: "one core \(speeds[0].short) MB/s",
      ratio: speeds[1] / speeds[0], limit: limit)
  }
}
