import ArgumentParser

/// Prints how good and how fast the analysis is.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure the analysis.")

  @Option(help: "The folder of the treebank's .conllu files.") var treebank: String

  @Option(help: "The part of the treebank: train, dev or test.") var part = "test"
  @Option(help: "How many of the commonest errors to list.") var errors = 0

  @Option(parsing: .upToNextOption, help: "Texts of one sentence a line, plain or in JSON lines.") var news: [String] =
    []

  @Option(parsing: .upToNextOption, help: "Edited texts, in which every word should be known.") var clean: [String] = []

  func run() throws {
    let gold = try readTreebank("\(treebank)/en_ewt-\(part).conllu")
    measureTags(gold).list(errors)
    measureLemmas(gold).list(errors)
    measureText(gold).list(errors)
    try measureNews(news).list(errors)
    try measureWords(clean).list(errors)
    try measureSpeed(texts: news)
  }
}

/// Counts errors by what went wrong.
struct Errors {
  private var counts: [String: Int] = [:]

  mutating func add(_ error: String) { counts[error, default: 0] += 1 }

  /// Prints the commonest.
  func list(_ limit: Int) {
    for (error, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(limit) {
      print("  \(count) \(error)")
    }
  }
}
