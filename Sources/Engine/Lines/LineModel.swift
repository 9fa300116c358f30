package import Rules

/// The weights of a line rule, laid out for adding up.
///
/// Every combination of values of a table has its place in one array, so that fitting can change it in place.
package struct LineModel: Sendable {
  /// One table: the fields to look at and how to find a combination's weight.
  private struct Lookup {
    var base = 0
    var offsets: [Int] = []
    var fields: [Int] = []
    var strides: [Int] = []
  }

  private var lookups: [Lookup] = []
  /// All weights, the bias first.
  package var weights: [Float]
  /// The weights of steps between lines: content and furniture, row by row.
  package var chain: [Float]
  package var crowdFree: Float
  package var crowdStep: Float
  package var crowdOutside: Float

  package init(_ rule: LineRule) {
    weights = [Float(rule.weights.bias)]
    chain = rule.weights.chain.map(Float.init)
    crowdFree = Float(rule.weights.crowdFree)
    crowdStep = Float(rule.weights.crowdStep)
    crowdOutside = Float(rule.weights.crowdOutside)
    for table in rule.weights.tables {
      var lookup = Lookup(base: weights.count)
      var stride = 1
      for (place, size) in zip(table.places, table.sizes) {
        lookup.offsets.append(place.offset)
        lookup.fields.append(Int(place.field.rawValue))
        lookup.strides.append(stride)
        stride *= size
      }
      weights += table.weights
      lookups.append(lookup)
    }
  }

  /// The score of a line without its neighbours' scores.
  package func score(_ line: Int, _ facts: LineFacts) -> Float {
    var sum: Float = 0
    forEachWeight(line, facts) { sum += weights[$0] }
    return sum
  }

  /// Calls `body` with the number of each weight that counts for a line.
  @inline(__always)
  package func forEachWeight(_ line: Int, _ facts: LineFacts, _ body: (Int) -> Void) {
    body(0)
    for lookup in lookups {
      visit(lookup, lookup.base, 0, line, facts, body)
    }
  }

  private func visit(
    _ lookup: Lookup, _ index: Int, _ depth: Int, _ line: Int, _ facts: LineFacts, _ body: (Int) -> Void
  ) {
    var bits = facts.values(lookup.fields[depth], of: line + lookup.offsets[depth])
    let isLast = depth + 1 == lookup.fields.count
    while bits != 0 {
      let next = index + bits.trailingZeroBitCount * lookup.strides[depth]
      if isLast { body(next) } else { visit(lookup, next, depth + 1, line, facts, body) }
      bits &= bits - 1
    }
  }

  /// The weights of this model as rules write them; `weights` are those it was made from.
  package func apply(to weights: LineWeights) -> LineWeights {
    var result = weights
    result.bias = Double(self.weights[0])
    result.chain = chain.map(Double.init)
    for (index, lookup) in lookups.enumerated() {
      result.tables[index].weights = Array(self.weights[lookup.base...].prefix(result.tables[index].weights.count))
    }
    return result
  }
}
