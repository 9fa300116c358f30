import Analysis
import ArgumentParser
import Files

/// Trains the tagger.
struct BuildTagger: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tagger", abstract: "Train tagger.bin.")

  @Option(help: "The folder of the treebank's .conllu files.") var treebank: String
  @Option(help: "How often to go through the training text.") var rounds = 8
  @Option(help: "The logarithm to base 2 of the number of weights.") var size = 21
  @Option(help: "The folder to write to.") var output = "Sources/CAnalysisData/data"

  func run() throws {
    let training = TrainingText(try readTreebank(treebank + "/en_ewt-train.conllu"))
    let development = TrainingText(try readTreebank(treebank + "/en_ewt-dev.conllu"))
    var perceptron = Perceptron(size: size)
    var random = SplitMix(state: 1)
    for round in 1...rounds {
      for sentence in training.sentences.shuffled(using: &random) {
        _ = perceptron.run(sentence, training, learn: true)
      }
      let correct = development.sentences.reduce(0) { $0 + perceptron.run($1, development, learn: false) }
      print("round \(round): \(percent(correct, development.count)) of the development part, not averaged")
    }
    let weights = perceptron.quantised()
    perceptron.use(weights)
    let correct = development.sentences.reduce(0) { $0 + perceptron.run($1, development, learn: false) }
    print("averaged: \(percent(correct, development.count)) of the development part")
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(size))
    bytes.append(littleEndian: UInt32(0))
    bytes += weights.map { UInt8(bitPattern: $0) }
    try Files.write(bytes, to: output + "/tagger.bin")
    print("tagger.bin: \(bytes.count) bytes")
  }
}

/// A percentage with two decimals.
func percent(_ part: Int, _ whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
}

/// A small random number generator (Steele, Lea and Flood 2014), so that training repeats exactly.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Hash.mix(state)
  }
}
