/// Tells of most words in one look-up, and of most others in a second, that no phrase begins there.
///
/// Bits by hash, of first words and of pairs of first words: where a bit is missing, no phrase can begin. Phrases that
/// stand only at the start of a line, as most do, have bits of their own, for common words begin many of them.
struct PhraseFilter: Sendable {
  /// What phrases begin with a word.
  private struct Heads: OptionSet {
    let rawValue: UInt8
    /// Phrases of two words and more.
    static let pair = Heads(rawValue: 1)
    /// The word alone, wherever it stands.
    static let anywhere = Heads(rawValue: 2)
    /// The word alone, at the end of a line.
    static let atEnd = Heads(rawValue: 4)
    /// Phrases of two words and more, at the start of a line.
    static let pairAtStart = Heads(rawValue: 8)
    /// The word alone, at the start of a line.
    static let atStart = Heads(rawValue: 16)
    /// The word alone in a line.
    static let alone = Heads(rawValue: 32)
    /// All that are not bound to the start of a line.
    static let inside: Heads = [.pair, .anywhere, .atEnd]
  }

  private static let headCount = 16384
  private static let pairBits = 32768

  private var heads = [UInt8](repeating: 0, count: headCount)
  private var pairs = [UInt64](repeating: 0, count: pairBits / 64)

  /// Admits a phrase of which `first` and `second` are the first words; there is no second in a phrase of one word.
  mutating func insert(_ first: UInt32, _ second: UInt32?, atStart: Bool, atEnd: Bool) {
    let head: Heads =
      switch (second, atStart) {
      case (nil, true): atEnd ? .alone : .atStart
      case (nil, false): atEnd ? .atEnd : .anywhere
      case (_, true): .pairAtStart
      case (_, false): .pair
      }
    heads[Self.place(first)] |= head.rawValue
    if let second {
      let bit = atStart ? Self.bitAtStart(first, second) : Self.bit(first, second)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Where phrases may begin among the words of a line, of which there are at most 64: one bit a word. First words without
  /// decisions, which would often be guessed wrong.
  @inline(__always)
  func places(in line: Span<LineWord>) -> UInt64 {
    precondition(line.count <= 64)
    let heads = heads.span
    var open: UInt64 = 0
    for i in line.indices {
      let found = heads[unchecked: Self.place(line[unchecked: i].hash)] & Heads.inside.rawValue
      let isHead: UInt64 = found == 0 ? 0 : 1
      open |= isHead &<< UInt64(truncatingIfNeeded: i)
    }
    var places: UInt64 = admitsStart(of: line) ? 1 : 0
    while open != 0 {
      let i = open.trailingZeroBitCount
      if admits(i, of: line) { places |= open & (~open &+ 1) }
      open &= open &- 1
    }
    return places
  }

  /// Whether a phrase that is bound to the start of a line may begin there.
  @inline(__always)
  private func admitsStart(of line: Span<LineWord>) -> Bool {
    if line.isEmpty { return false }
    let first = line[unchecked: 0].hash
    let found = Heads(rawValue: heads[Self.place(first)])
    if found.contains(.atStart) || found.contains(.alone) && line.count == 1 { return true }
    guard found.contains(.pairAtStart), line.count > 1 else { return false }
    let bit = Self.bitAtStart(first, line[unchecked: 1].hash)
    return pairs[bit >> 6] & 1 &<< UInt64(bit & 63) != 0
  }

  /// Whether a phrase that is not bound to the start of a line may begin at word `i`, which must be one of its indices.
  @inline(__always)
  private func admits(_ i: Int, of line: Span<LineWord>) -> Bool {
    let first = line[unchecked: i].hash
    let found = Heads(rawValue: heads.span[unchecked: Self.place(first)])
    if found.contains(.anywhere) || found.contains(.atEnd) && i + 1 == line.count { return true }
    guard found.contains(.pair), i + 1 < line.count else { return false }
    let bit = Self.bit(first, line[unchecked: i + 1].hash)
    return pairs.span[unchecked: bit >> 6] & 1 &<< UInt64(bit & 63) != 0
  }

  @inline(__always)
  private static func place(_ hash: UInt32) -> Int { Int(hash) & (headCount - 1) }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((((first &* 0x9E37_79B1) ^ second) &* 0x85EB_CA6B) >> 17)
  }

  @inline(__always)
  private static func bitAtStart(_ first: UInt32, _ second: UInt32) -> Int { bit(~first, second) }
}
