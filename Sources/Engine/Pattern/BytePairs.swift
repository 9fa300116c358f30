import Packing

/// A set of pairs of neighbouring bytes, letters taken as small ones and all digits as one, as bits by hash.
struct BytePairs: Sendable {
  private var bits = SIMD4<UInt64>()

  /// The empty set.
  init() {}

  /// The pairs of a string.
  init(of string: [UInt8]) {
    for i in string.indices.dropFirst() { insert(Self.bit(string[i - 1], string[i])) }
  }

  /// Pairs of which every one of the strings holds one, as few as are found by taking again and again the pair that most
  /// of the remaining strings have; of equals the last. Nil when a string is too short to have any.
  static func cover(of strings: [[UInt8]]) -> BytePairs? {
    var rest = strings.map { string in string.indices.dropFirst().map { bit(string[$0 - 1], string[$0]) } }
    var cover = BytePairs()
    while !rest.isEmpty {
      var counts = [Int](repeating: 0, count: 256)
      var best: Int?
      for bits in rest {
        for bit in Set(bits) { counts[bit] += 1 }
      }
      for bits in rest {
        for bit in bits where counts[bit] >= best.map({ counts[$0] }) ?? 1 { best = bit }
      }
      guard let best else { return nil }
      cover.insert(best)
      let count = rest.count
      rest.removeAll { $0.contains(best) }
      if rest.count == count { return nil }
    }
    return cover
  }

  /// Whether no pair is in both sets.
  @inline(__always)
  func isDisjoint(with other: BytePairs) -> Bool {
    let both = bits & other.bits
    return both[0] | both[1] | both[2] | both[3] == 0
  }

  /// The pairs of which every word that an expression matches has one; nil when none are known.
  struct Hint: Sendable {
    let pairs: BytePairs?

    /// Reads an expression, which takes as long as dozens of matches.
    init(of source: TokenPlan.TokenRegexp) {
      let found = LiteralFinder.literals(
        of: source.expression, isCaseSensitive: source.isCaseSensitive, isOnLine: false)
      // A letter beyond ASCII may stand for one of ASCII where case does not count.
      guard let found, found.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) else {
        pairs = nil
        return
      }
      pairs = BytePairs.cover(of: found)
    }

    fileprivate init(pairs: BytePairs?) { self.pairs = pairs }

    /// Whether a word of ASCII with some pairs may match.
    @inline(__always)
    func admits(_ word: BytePairs) -> Bool { pairs.map { !$0.isDisjoint(with: word) } ?? true }
  }

  private mutating func insert(_ bit: Int) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }

  private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
    Int((folded(first) &* 37) ^ (folded(second) &* 149))
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte &- 0x30 < 10 ? 0x30 : byte
  }
}

extension BytePairs: Packable {
  func pack(into packer: inout Packer) { packer.pack(bits[0], bits[1], bits[2], bits[3]) }

  init(from unpacker: inout Unpacker) { for i in 0..<4 { bits[i] = UInt64(from: &unpacker) } }
}

extension BytePairs.Hint: Packable {
  func pack(into packer: inout Packer) { packer.pack(pairs) }

  init(from unpacker: inout Unpacker) { self.init(pairs: BytePairs?(from: &unpacker)) }
}
