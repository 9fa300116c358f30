/// Chooses the bytes by which strings are looked for.
///
/// A rare gram costs little to look for, and one that is looked for already costs less: the place is stopped at anyway.
struct GramChooser {
  private static let costOfStopping = 4.0
  private let frequency = GramFrequency()
  private var chosen: Set<[UInt8]> = []

  /// The two to four bytes of a string, as a range in it, that cost least to look for by the first three of them.
  mutating func gram(of bytes: [UInt8]) -> Range<Int> {
    let width = min(bytes.count, 3)
    func beginning(at start: Int) -> ArraySlice<UInt8> { bytes[start..<start + width] }
    let costs = (0...bytes.count - width).map { start in
      let isChosen = chosen.contains(beginning(at: start).map(LiteralFinder.small))
      return frequency.commonness(of: beginning(at: start)) * (isChosen ? 1 : Self.costOfStopping)
    }
    let start = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    chosen.insert(beginning(at: start).map(LiteralFinder.small))
    return start..<min(start + 4, bytes.count)
  }
}
