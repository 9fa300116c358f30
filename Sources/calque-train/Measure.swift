import ArgumentParser

/// Prints how good and how fast the analysis is.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure the analysis.")

  @Option(help: "The folder of the treebank's .conllu files.") var treebank: String

  func run() throws {
    let gold = try readTreebank(treebank + "/en_ewt-test.conllu")
    measureTags(gold)
    measureLemmas(gold)
  }
}
