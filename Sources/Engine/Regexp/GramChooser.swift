/// Chooses the bytes by which strings are looked for.
///
/// A rare gram costs little to look for, and one that is looked for already costs less: the place is stopped at anyway.
struct GramChooser {
  private static let costOfStopping = 4.0
  private let frequency = GramFrequency()
  private var chosen: Set<UInt32> = []

  /// The two to four bytes of a string, as a range in it, that cost least to look for by the first three of them.
  mutating func gram(of bytes: [UInt8]) -> Range<Int> {
    let width = min(bytes.count, 3)
    var best = (start: 0, cost: Double.infinity)
    for start in 0...bytes.count - width {
      let beginning = bytes[start..<start + width]
      let isChosen = chosen.contains(GramFrequency.number(of: beginning))
      let cost = frequency.commonness(of: beginning) * (isChosen ? 1 : Self.costOfStopping)
      if cost < best.cost { best = (start, cost) }
    }
    chosen.insert(GramFrequency.number(of: bytes[best.start..<best.start + width]))
    return best.start..<min(best.start + 4, bytes.count)
  }
}
