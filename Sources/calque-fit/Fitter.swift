import Engine
import FoundationEssentials
import Randomness

/// Fits the weights of a line model by gradient descent with a step size of its own for each weight (AdaGrad, Duchi,
/// Hazan and Singer 2011), and a pull towards zero.
struct Fitter {
  /// How often all samples are seen.
  var epochs = 12
  /// How many pages make a step.
  var batch = 16
  /// The pull towards zero (L2), over all samples.
  var pull = 4.0
  /// The first step size.
  var rate = 0.15

  /// The model with weights fitted to `samples`. The same samples give the same weights.
  func fit(_ model: LineModel, to samples: [Sample]) -> LineModel {
    var weights = [Double](repeating: 0, count: model.weights.count)
    var chain = [1.0, -1.0, -1.0, 1.0]
    var squares = weights.map { _ in 1e-8 }
    var chainSquares = chain.map { _ in 1e-8 }
    var gradient = Gradient()
    var order = Array(samples.indices)
    var random = SplitMix(seed: 7)
    let pullPerPage = pull / Double(samples.count)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for start in stride(from: 0, to: order.count, by: batch) {
        var change = [UInt32: Double](minimumCapacity: 8192)
        var chainChange = [0.0, 0.0, 0.0, 0.0]
        let pages = order[start..<min(start + batch, order.count)]
        for index in pages {
          let sample = samples[index]
          let scores = self.scores(sample, weights)
          let (lines, steps) = gradient.compute(sample, scores: scores, chain: chain)
          for k in 0..<4 { chainChange[k] += steps[k] * sample.weight }
          for line in lines.indices where abs(lines[line]) > 1e-4 {
            for feature in sample.features(of: line) { change[feature, default: 0] += lines[line] * sample.weight }
          }
        }
        for (feature, value) in change {
          let i = Int(feature)
          let slope = value + pullPerPage * Double(pages.count) * weights[i]
          squares[i] += slope * slope
          weights[i] -= rate * slope / squares[i].squareRoot()
        }
        for k in 0..<4 {
          chainSquares[k] += chainChange[k] * chainChange[k]
          chain[k] -= rate * chainChange[k] / chainSquares[k].squareRoot()
        }
      }
    }
    var fitted = model
    fitted.weights = weights.map { Float(($0 * 100).rounded() / 100) }
    fitted.chain = chain.map { Float(($0 * 100).rounded() / 100) }
    return fitted
  }

  private func scores(_ sample: Sample, _ weights: [Double]) -> [Double] {
    sample.isFurniture.indices.map { line in
      let features = sample.features(of: line)
      return features.isEmpty ? Double(LineJudge.proseScore) : features.reduce(0) { $0 + weights[Int($1)] }
    }
  }
}
