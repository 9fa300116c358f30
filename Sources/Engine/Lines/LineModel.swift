package import Packing
package import Rules

/// The weights of a line rule, laid out for adding up.
///
/// Every combination of values of a table has its place in one array, so that fitting can change it in place.
package struct LineModel: Sendable {
  /// What one table looks at: a field of the line or of a neighbour, and how far apart its values' weights are.
  fileprivate struct Place {
    /// Where its values are in `LineFacts.values`, from the start of those of the first neighbour; those of no field at a
    /// place that the table does not have.
    var index = Int32(LineFacts.stride - 1)
    var stride: Int32 = 0

    /// How far the weight of the field's one value lies from that of the first.
    @inline(__always)
    func step(_ values: Span<UInt32>) -> Int { Int(values[unchecked: Int(index)] &* UInt32(bitPattern: stride)) }
  }

  /// One table of up to four fields. Flat, so that adding up touches no other memory than facts and weights.
  fileprivate struct Lookup {
    var base = 0
    var first = Place()
    var second = Place()
    var third = Place()
    var fourth = Place()
    /// The field that may have several values at once, if the table has one; it is none of the four.
    var several = Place()
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
        let index = (LineFacts.margin + place.offset) * LineFacts.stride + Int(place.field.rawValue)
        let step = Place(index: Int32(index), stride: Int32(stride))
        if place.field.hasSeveralValues { lookup.several = step } else { places.append(step) }
        stride *= size
      }
      if places.count > 0 { lookup.first = places[0] }
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
    let values = facts.values.span.extracting(facts.rows(around: line))
    let lookups = lookups.span
    for k in lookups.indices {
      // Not copied as a whole: most tables have but one field or two.
      var place = lookups[unchecked: k].base
      place &+= lookups[unchecked: k].first.step(values) &+ lookups[unchecked: k].second.step(values)
      if lookups[unchecked: k].third.stride != 0 {
        place &+= lookups[unchecked: k].third.step(values) &+ lookups[unchecked: k].fourth.step(values)
      }
      let several = lookups[unchecked: k].several
      if several.stride == 0 {
        body(place)
        continue
      }
      var bits = values[unchecked: Int(several.index)]
      while bits != 0 {
        body(place &+ bits.trailingZeroBitCount &* Int(several.stride))
        bits &= bits &- 1
      }
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
    for place in [first, second, third, fourth, several] { place.pack(into: &packer) }
  }

  init(from unpacker: inout Unpacker) {
    base = Int(from: &unpacker)
    first = LineModel.Place(from: &unpacker)
    second = LineModel.Place(from: &unpacker)
    third = LineModel.Place(from: &unpacker)
    fourth = LineModel.Place(from: &unpacker)
    several = LineModel.Place(from: &unpacker)
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
