import Packing

/// One pass over the bytes of a text that tells which rules can match where.
///
/// Every rule names byte strings of which its matches hold at least one. From each string the rarest two or four bytes
/// are taken; a bit table says in one look-up whether the bytes at a place begin such a gram, and only then is the string
/// itself compared. (The shape of Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994.) The table is
/// 16 kB however many rules there are, so a pass costs about a nanosecond a byte. ASCII capitals count as small.
struct LiteralPrefilter: Sendable {
  /// A string to look for.
  fileprivate struct Literal {
    /// Where its bytes begin in `bytes`.
    let start: Int32
    let count: Int16
    /// Where in it its gram begins.
    let gramOffset: Int16
    let rule: Int32
    /// Whether case counts.
    let isCaseSensitive: Bool

    @inline(__always)
    func isEqual(_ byte: UInt8, _ own: UInt8) -> Bool {
      byte == own || !isCaseSensitive && LiteralFinder.small(byte) == own
    }
  }

  /// Grouped by the slot of their grams, in the order of slots.
  private let literals: [Literal]
  /// The bytes of all literals.
  private let bytes: [UInt8]
  /// One bit a slot: pairs in 0..<65,536, quadruples after them.
  private let bits: [UInt64]
  /// How many bits are set before each word of `bits`.
  private let ranks: [Int32]
  /// Where the literals of the n-th set bit start.
  private let starts: [Int32]

  /// Takes the strings of each rule, each of two bytes or more, ASCII letters small unless case counts.
  init(_ strings: [(rule: Int, isCaseSensitive: Bool, strings: [[UInt8]])]) {
    let grams = GramFrequency()
    var slotted: [(slot: Int, literal: Literal)] = []
    var pool: [UInt8] = []
    for (rule, isCaseSensitive, strings) in strings {
      for bytes in strings {
        let width = bytes.count >= 4 ? 4 : 2
        let offset = (0...bytes.count - width).min { a, b in
          grams.commonness(of: bytes[a..<a + width]) < grams.commonness(of: bytes[b..<b + width])
        }!
        let slot = width == 4 ? Self.quadSlot(bytes.span, at: offset) : Self.pairSlot(bytes.span, at: offset)
        let literal = Literal(
          start: Int32(pool.count), count: Int16(bytes.count), gramOffset: Int16(offset), rule: Int32(rule),
          isCaseSensitive: isCaseSensitive)
        slotted.append((slot, literal))
        pool += bytes
      }
    }
    slotted.sort { ($0.slot, $0.literal.start) < ($1.slot, $1.literal.start) }
    var bits = [UInt64](repeating: 0, count: 2048)
    var starts: [Int32] = []
    for (i, item) in slotted.enumerated() {
      let bit: UInt64 = 1 << UInt64(item.slot & 63)
      if bits[item.slot >> 6] & bit == 0 { starts.append(Int32(i)) }
      bits[item.slot >> 6] |= bit
    }
    starts.append(Int32(slotted.count))
    var ranks: [Int32] = [0]
    for word in bits { ranks.append(ranks.last! + Int32(word.nonzeroBitCount)) }
    literals = slotted.map(\.literal)
    bytes = pool
    self.bits = bits
    self.starts = starts
    self.ranks = ranks
  }

  /// Appends every rule that has a string beginning in `text[bounds]` and ending before `bounds` ends; a rule may be
  /// named more than once. O(bytes).
  func scan(_ text: [UInt8], in bounds: Range<Int>, into hits: inout [Int32]) {
    let span = text.span
    let raw = span.bytes
    let bits = self.bits.span
    var i = bounds.lowerBound
    while i + 4 <= bounds.upperBound {
      let word = UInt32(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt32.self)) | 0x2020_2020
      let pair = Int(word & 0xFFFF)
      let quad = Self.quadSlot(word)
      // Both numbers are below the count of bits by how they are made.
      let isPair = bits[unchecked: pair >> 6] >> UInt64(pair & 63)
      let isQuad = bits[unchecked: quad >> 6] >> UInt64(quad & 63)
      if (isPair | isQuad) & 1 != 0 {
        if isPair & 1 != 0 { report(pair, at: i, span, bounds, &hits) }
        if isQuad & 1 != 0 { report(quad, at: i, span, bounds, &hits) }
      }
      i += 1
    }
    while i + 2 <= bounds.upperBound {
      let pair = Self.pairSlot(span, at: i)
      if bits[unchecked: pair >> 6] >> UInt64(pair & 63) & 1 != 0 { report(pair, at: i, span, bounds, &hits) }
      i += 1
    }
  }

  @inline(never)
  private func report(
    _ slot: Int, at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>, _ hits: inout [Int32]
  ) {
    let lower = bits[slot >> 6] & ((1 << UInt64(slot & 63)) - 1)
    let rank = Int(ranks[slot >> 6]) + lower.nonzeroBitCount
    let literals = self.literals.span
    let bytes = self.bytes.span
    for index in Int(starts[rank])..<Int(starts[rank + 1]) {
      let literal = literals[unchecked: index]
      let start = i - Int(literal.gramOffset)
      let count = Int(literal.count)
      guard start >= bounds.lowerBound, start + count <= bounds.upperBound else { continue }
      let own = Int(literal.start)
      var k = 0
      while k < count, literal.isEqual(text[unchecked: start + k], bytes[unchecked: own + k]) { k += 1 }
      if k == count { hits.append(literal.rule) }
    }
  }

  // Setting bit 5 folds letters; that it also joins a few other bytes only costs a comparison.

  @inline(__always)
  private static func pairSlot(_ text: Span<UInt8>, at i: Int) -> Int {
    Int(text[unchecked: i] | 0x20) | Int(text[unchecked: i + 1] | 0x20) << 8
  }

  @inline(__always)
  private static func quadSlot(_ text: Span<UInt8>, at i: Int) -> Int {
    let word =
      UInt32(text[unchecked: i]) | UInt32(text[unchecked: i + 1]) << 8 | UInt32(text[unchecked: i + 2]) << 16
      | UInt32(text[unchecked: i + 3]) << 24
    return quadSlot(word | 0x2020_2020)
  }

  /// The slot of four bytes with bit 5 set, the first lowest (Knuth's multiplicative hash).
  @inline(__always)
  private static func quadSlot(_ word: UInt32) -> Int { 65_536 + Int((word &* 2_654_435_761) >> 16) }
}

extension LiteralPrefilter: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(literals, bytes, bits, ranks, starts)
  }

  init(from unpacker: inout Unpacker) {
    literals = [Literal](from: &unpacker)
    bytes = [UInt8](from: &unpacker)
    bits = [UInt64](from: &unpacker)
    ranks = [Int32](from: &unpacker)
    starts = [Int32](from: &unpacker)
  }
}

extension LiteralPrefilter.Literal: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(start, count, gramOffset, rule, isCaseSensitive)
  }

  init(from unpacker: inout Unpacker) {
    start = Int32(from: &unpacker)
    count = Int16(from: &unpacker)
    gramOffset = Int16(from: &unpacker)
    rule = Int32(from: &unpacker)
    isCaseSensitive = Bool(from: &unpacker)
  }
}
