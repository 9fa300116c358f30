/// Chooses the bytes by which strings are looked for.
///
/// A rare gram costs little to look for, and one that is looked for already costs less: the place is stopped at anyway.
struct GramChooser {
  private static let costOfStopping = 4.0
  private let frequency = GramFrequency()
  private var chosen: Set<[UInt8]> = []

  /// The two or three bytes of a string, as a range in it, that cost least to look for.
  mutating func gram(of bytes: [UInt8]) -> Range<Int> {
    let width = min(bytes.count, 3)
    let cost = (0...bytes.count - width).map { start in
      let gram = bytes[start..<start + width]
      let isChosen = chosen.contains(gram.map(LiteralFinder.small))
      return frequency.commonness(of: gram) * (isChosen ? 1 : Self.costOfStopping)
    }
    let start = cost.indices.min { cost[$0] < cost[$1] } ?? 0
    chosen.insert(bytes[start..<start + width].map(LiteralFinder.small))
    return start..<start + width
  }
}
