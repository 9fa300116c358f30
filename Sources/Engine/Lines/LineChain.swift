#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Joins the scores of neighbouring lines: the probability that a line is furniture, given all lines.
///
/// Forward-backward over two states (Rabiner 1989), with probabilities scaled to one at each line.
package struct LineChain {
  /// The weights of steps, row by row.
  package var steps: [Float]
  private var forward: [(content: Float, furniture: Float)] = []

  package init(_ steps: [Float]) { self.steps = steps }

  /// Replaces the scores by probabilities. O(lines).
  package mutating func probabilities(of scores: inout [Float]) {
    if scores.isEmpty { return }
    let step = steps.map(exponential)
    forward.removeAll(keepingCapacity: true)
    var state = Self.scaled(1, exponential(clamp(scores[0])))
    forward.append(state)
    for score in scores.dropFirst() {
      state = Self.scaled(
        state.content * step[0] + state.furniture * step[2],
        (state.content * step[1] + state.furniture * step[3]) * exponential(clamp(score)))
      forward.append(state)
    }
    var after: (content: Float, furniture: Float) = (1, 1)
    for i in scores.indices.reversed() {
      let weight = clamp(scores[i])
      let both = Self.scaled(forward[i].content * after.content, forward[i].furniture * after.furniture)
      scores[i] = both.furniture
      let furniture = exponential(weight) * after.furniture
      after = Self.scaled(
        step[0] * after.content + step[1] * furniture, step[2] * after.content + step[3] * furniture)
    }
  }

  private func clamp(_ score: Float) -> Float { min(max(score, -30), 30) }

  private static func scaled(_ content: Float, _ furniture: Float) -> (content: Float, furniture: Float) {
    let sum = content + furniture
    return (content / sum, furniture / sum)
  }
}

/// e to the power of `value`.
@inline(__always)
func exponential(_ value: Float) -> Float { expf(value) }
