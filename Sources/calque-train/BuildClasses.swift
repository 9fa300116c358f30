import Analysis
import ArgumentParser
import Files
import Text

/// Puts words into classes by their neighbours.
struct BuildClasses: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "classes", abstract: "Build classes.bin.")

  @Option(help: "The folder of the treebank's .conllu files.") var treebank: String
  @Option(help: "How many classes.") var classes = 200
  @Option(help: "How often a word must be met.") var minimum = 4
  @Option(help: "How often to go through the words.") var rounds = 10
  @Option(help: "The folder to write to.") var output = "Sources/CAnalysisData/data"
  @Argument(help: "Texts: .jsonl files, WordNet's data files, or plain text.") var texts: [String] = []

  func run() throws {
    var sentences = try readTreebank(treebank + "/en_ewt-train.conllu").map {
      $0.words.map { $0.form.lowercased().straight }
    }
    for path in texts { sentences += try PlainTexts.read(path).flatMap(words) }
    print("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.count }) words")
    var model = WordClasses(sentences, classes: classes, minimum: minimum)
    let classOf = model.exchange(rounds: rounds)
    var values: [UInt64: UInt32] = [:]
    for (word, number) in classOf { values[Hash.of(Array(word.utf8).span)] = UInt32(number) }
    let table = StaticFunction.build(values, bits: 16, valueBits: 8)
    try Files.write(table, to: output + "/classes.bin")
    print("classes.bin: \(values.count) words, \(table.count) bytes")
  }

  private func words(_ text: [UInt8]) -> [[String]] {
    var scanner = ParagraphScanner(text)
    var segmenter = Segmenter()
    var result = Segmentation()
    var sentences: [[String]] = []
    while let paragraph = scanner.next() {
      segmenter.segment(text, in: paragraph, into: &result)
      for sentence in result.sentences {
        sentences.append(
          result.tokens[sentence].map { String(decoding: text[$0.range.indices], as: UTF8.self).lowercased().straight })
      }
    }
    return sentences
  }
}
