/// The most memory that one long file takes.
struct Memory {
  private let laboratory: Laboratory

  init(_ laboratory: Laboratory) { self.laboratory = laboratory }

  func row() throws -> Row {
    let run = try laboratory.lint([try laboratory.news()])
    let what = "peak memory, one file of \(laboratory.megabytes) MB"
    guard run.isGood else { return .failed(what, run, .atMost(1)) }
    let peak = Double(run.peakMemory) / 1_000_000
    let allowed = Double(60 + 3 * laboratory.megabytes)
    return Row(
      what: what, figure: "\(peak.short) MB", yardstick: "60 MB + 3 × the file", ratio: peak / allowed,
      limit: .atMost(1))
  }
}
