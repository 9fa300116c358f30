import Engine
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The gradient of a page's log-likelihood under the chain: what the model expects minus what is the case.
struct Gradient {
  private var forward: [(Double, Double)] = []
  private var backward: [(Double, Double)] = []

  /// The expected probability of furniture for each line minus its label, and the same for the steps between lines.
  mutating func compute(_ sample: Sample, scores: [Double], chain: [Double]) -> (lines: [Double], chain: [Double]) {
    let step = chain.map { exp($0) }
    let weight = scores.map { exp(min(max($0, -30), 30)) }
    let count = scores.count
    forward.removeAll(keepingCapacity: true)
    backward = Array(repeating: (1, 1), count: count)
    forward.append(Self.scaled(1, weight[0]))
    for i in 1..<max(1, count) {
      let (a, b) = forward[i - 1]
      forward.append(Self.scaled(a * step[0] + b * step[2], (a * step[1] + b * step[3]) * weight[i]))
    }
    for i in stride(from: count - 2, through: 0, by: -1) {
      let (a, b) = backward[i + 1]
      backward[i] = Self.scaled(
        step[0] * a + step[1] * weight[i + 1] * b, step[2] * a + step[3] * weight[i + 1] * b)
    }
    var lines: [Double] = []
    var steps = [0.0, 0.0, 0.0, 0.0]
    for i in 0..<count {
      let both = Self.scaled(forward[i].0 * backward[i].0, forward[i].1 * backward[i].1)
      lines.append(both.1 - (sample.isFurniture[i] ? 1 : 0))
      guard i > 0 else { continue }
      let (a, b) = forward[i - 1]
      let (c, d) = backward[i]
      let pairs = [a * step[0] * c, a * step[1] * weight[i] * d, b * step[2] * c, b * step[3] * weight[i] * d]
      let sum = pairs.reduce(0, +)
      for k in 0..<4 { steps[k] += pairs[k] / sum }
      steps[(sample.isFurniture[i - 1] ? 2 : 0) + (sample.isFurniture[i] ? 1 : 0)] -= 1
    }
    return (lines, steps)
  }

  private static func scaled(_ a: Double, _ b: Double) -> (Double, Double) { (a / (a + b), b / (a + b)) }
}
