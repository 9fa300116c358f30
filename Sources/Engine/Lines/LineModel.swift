package import Packing
package import Rules

/// The weights of a line rule, laid out for adding up.
///
/// Every combination of values of a table has its place in one array, so that fitting can change it in place.
package struct LineModel: Sendable {
  /// What one table looks at: a field of the line or of a neighbour, and how far apart its values' weights are.
  fileprivate struct Place {
    /// Where its values are in `LineFacts.bits`, from the start of the line's; those of no field at a place that the
    /// table does not have.
    var index = Int32(LineFacts.stride - 1)
    var stride: Int32 = 0
  }

  /// One table of up to four fields. Flat, so that adding up touches no other memory than facts and weights.
  fileprivate struct Lookup {
    var base = 0
    var first = Place()
    var second = Place()
    var third = Place()
    var fourth = Place()
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
      var places: [Place] = []
      for (place, size) in zip(table.places, table.sizes) {
        precondition(abs(place.offset) <= LineFacts.margin, "a neighbour is too far away")
        let index = place.offset * LineFacts.stride + Int(place.field.rawValue)
        places.append(Place(index: Int32(index), stride: Int32(stride)))
        stride *= size
      }
      lookup.first = places[0]
      if places.count > 1 { lookup.second = places[1] }
      if places.count > 2 { lookup.third = places[2] }
      if places.count > 3 { lookup.fourth = places[3] }
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
    let row = facts.row(of: line)
    let bits = facts.bits.span
    for lookup in lookups {
      let first = bits[row + Int(lookup.first.index)]
      let second = bits[row + Int(lookup.second.index)]
      if lookup.third.stride == 0 {
        // Most tables have but one place or two.
        Self.forEachBit(first) { a in
          let a = lookup.base + a * Int(lookup.first.stride)
          Self.forEachBit(second) { b in body(a + b * Int(lookup.second.stride)) }
        }
        continue
      }
      let third = bits[row + Int(lookup.third.index)]
      let fourth = bits[row + Int(lookup.fourth.index)]
      let others = (first & (first &- 1)) | (second & (second &- 1)) | (third & (third &- 1)) | (fourth & (fourth &- 1))
      let none = ((first &- 1) | (second &- 1) | (third &- 1) | (fourth &- 1)) >> 31
      if others | none == 0 {
        // One value at each place, as nearly always: no loops.
        let a = lookup.base + first.trailingZeroBitCount * Int(lookup.first.stride)
        let b = a + second.trailingZeroBitCount * Int(lookup.second.stride)
        let c = b + third.trailingZeroBitCount * Int(lookup.third.stride)
        body(c + fourth.trailingZeroBitCount * Int(lookup.fourth.stride))
        continue
      }
      Self.forEachBit(first) { a in
        let a = lookup.base + a * Int(lookup.first.stride)
        Self.forEachBit(second) { b in
          let b = a + b * Int(lookup.second.stride)
          Self.forEachBit(third) { c in
            let c = b + c * Int(lookup.third.stride)
            Self.forEachBit(fourth) { d in body(c + d * Int(lookup.fourth.stride)) }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func forEachBit(_ bits: UInt32, _ body: (Int) -> Void) {
    var bits = bits
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits &- 1
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

extension LineModel: Packable {
  package func pack(into packer: inout Packer) {
    packer.pack(lookups, weights, chain, crowdFree, crowdStep, crowdOutside)
  }

  package init(from unpacker: inout Unpacker) {
    lookups = [Lookup](from: &unpacker)
    weights = [Float](from: &unpacker)
    chain = [Float](from: &unpacker)
    crowdFree = Float(from: &unpacker)
    crowdStep = Float(from: &unpacker)
    crowdOutside = Float(from: &unpacker)
  }
}

extension LineModel.Lookup: Packable {
  func pack(into packer: inout Packer) {
    base.pack(into: &packer)
    for place in [first, second, third, fourth] { place.pack(into: &packer) }
  }

  init(from unpacker: inout Unpacker) {
    base = Int(from: &unpacker)
    first = LineModel.Place(from: &unpacker)
    second = LineModel.Place(from: &unpacker)
    third = LineModel.Place(from: &unpacker)
    fourth = LineModel.Place(from: &unpacker)
  }
}

extension LineModel.Place: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(index, stride)
  }

  init(from unpacker: inout Unpacker) {
    index = Int32(from: &unpacker)
    stride = Int32(from: &unpacker)
  }
}
