import Analysis
import ArgumentParser
import Files
import Randomness

/// Trains the tagger.
struct BuildTagger: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tagger", abstract: "Train tagger.bin.")

  @Option(help: "The folder of the treebank's .conllu files.") var treebank: String
  @Flag(help: "Learn from the development part as well, once the settings are decided.") var final = false
  @Option(help: "How often to go through the training text.") var rounds = 20
  @Option(help: "How many models to train, each in another order, and to average.") var models = 1
  @Option(help: "The logarithm to base 2 of the number of weights.") var size = 21
  @Option(help: "The logarithm to base 2 of the number of bits for known features.") var filterSize = 20
  @Option(help: "How often a feature must be met to be known.") var minimum = 2
  @Option(help: "By how much the right tag must lead.") var margin: Int32 = 40
  @Option(help: "The share of features left out at random.") var forgetting = 0.4
  @Option(help: "The folder to write to.") var output = "Sources/CAnalysisData/data"

  func run() throws {
    let development = TrainingText(try readTreebank(treebank + "/en_ewt-dev.conllu"))
    let training = TrainingText(
      try readTreebank(treebank + "/en_ewt-train.conllu")
        + (final ? readTreebank(treebank + "/en_ewt-dev.conllu") : []))
    let settings = Perceptron.Settings(
      size: size, filterSize: filterSize, minimum: minimum, margin: margin, forgetting: forgetting)
    var sum: [Double] = []
    var perceptron = Perceptron(settings, training, seed: 1)
    for model in 1...models {
      if model > 1 { perceptron = Perceptron(settings, training, seed: model) }
      var random = SplitMix(seed: UInt64(model))
      for round in 1...rounds {
        for sentence in training.sentences.shuffled(using: &random) { _ = perceptron.run(sentence, training, .learn) }
        print("model \(model), round \(round): \(accuracy(&perceptron, development)), not averaged")
      }
      let averages = perceptron.averages()
      sum = sum.isEmpty ? averages : zip(sum, averages).map { $0 + $1 }
    }
    print("\(perceptron.known.count { $0 } * 100 / perceptron.known.count) % of the bits for known features are set")
    let weights = quantised(sum)
    perceptron.use(weights)
    print("averaged: \(accuracy(&perceptron, development)) of the development part")
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(size))
    bytes.append(littleEndian: UInt32(filterSize))
    var filter = [UInt8](repeating: 0, count: perceptron.known.count / 8)
    for (i, known) in perceptron.known.enumerated() where known { filter[i / 8] |= 1 << UInt8(i % 8) }
    bytes += filter
    bytes += weights.map { UInt8(bitPattern: $0) }
    try Files.write(bytes, to: output + "/tagger.bin")
    print("tagger.bin: \(bytes.count) bytes")
  }

  private func accuracy(_ perceptron: inout Perceptron, _ text: TrainingText) -> String {
    percent(text.sentences.reduce(0) { $0 + perceptron.run($1, text, .test) }, text.count)
  }

  /// The weights scaled so that the largest but a few fit a byte.
  private func quantised(_ weights: [Double]) -> [Int8] {
    let sizes = weights.map(abs).sorted()
    let scale = 127 / max(sizes[sizes.count - sizes.count / 20_000 - 1], 1e-9)
    print("\(sizes.count { $0 * scale >= 0.5 } * 100 / sizes.count) % of the weights are used")
    return weights.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) }
  }
}

/// A percentage with two decimals.
func percent(_ part: Int, _ whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
}
