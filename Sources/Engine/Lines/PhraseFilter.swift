/// Tells of most words in one look-up, and of most others in a second, that no phrase begins there.
///
/// Bits by hash, of first words and of pairs of first words: where a bit is missing, no phrase can begin.
struct PhraseFilter: Sendable {
  /// What phrases begin with a word.
  private struct Heads: OptionSet {
    let rawValue: UInt8
    /// Phrases of two words and more.
    static let pair = Heads(rawValue: 1)
    /// The word alone, wherever it stands.
    static let anywhere = Heads(rawValue: 2)
    /// The word alone, at the start or the end of a line.
    static let atEdge = Heads(rawValue: 4)
  }

  private static let headCount = 4096
  private static let pairBits = 32768

  private var heads = [UInt8](repeating: 0, count: headCount)
  private var pairs = [UInt64](repeating: 0, count: pairBits / 64)

  /// Admits a phrase of which `first` and `second` are the first words; there is no second in a phrase of one word.
  mutating func insert(_ first: UInt32, _ second: UInt32?, isAnchored: Bool) {
    let head: Heads = second != nil ? .pair : isAnchored ? .atEdge : .anywhere
    heads[Self.place(first)] |= head.rawValue
    if let second {
      let bit = Self.bit(first, second)
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
      let isHead: UInt64 = heads[unchecked: Self.place(line[unchecked: i].hash)] == 0 ? 0 : 1
      open |= isHead &<< UInt64(truncatingIfNeeded: i)
    }
    var places: UInt64 = 0
    while open != 0 {
      let i = open.trailingZeroBitCount
      if admits(i, of: line) { places |= open & (~open &+ 1) }
      open &= open &- 1
    }
    return places
  }

  /// Whether a phrase may begin at word `i` of `line`, which must be one of its indices.
  @inline(__always)
  private func admits(_ i: Int, of line: Span<LineWord>) -> Bool {
    let first = line[unchecked: i].hash
    let found = Heads(rawValue: heads.span[unchecked: Self.place(first)])
    if found.contains(.anywhere) || found.contains(.atEdge) && (i == 0 || i + 1 == line.count) { return true }
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
}
