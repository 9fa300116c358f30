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
    var slotted: [(slot: Int, literal: Literal)] = []
    var pool: [UInt8] = []
    for (rule, isCaseSensitive, strings) in strings {
      for bytes in strings {
        let width = bytes.count >= 4 ? 4 : 2
        let offset = (0...bytes.count - width).min { a, b in
          Self.commonness(bytes[a..<a + width]) < Self.commonness(bytes[b..<b + width])
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

  /// Calls `body` with every rule that has a string beginning in `text[bounds]` and ending before `bounds` ends; a rule
  /// may be named more than once.
  func scan(_ text: [UInt8], in bounds: Range<Int>, _ body: (_ rule: Int) -> Void) {
    let span = text.span
    let bits = self.bits.span
    var i = bounds.lowerBound
    while i + 1 < bounds.upperBound {
      let pair = Self.pairSlot(span, at: i)
      if bits[unchecked: pair >> 6] & (1 << UInt64(pair & 63)) != 0 { report(pair, at: i, span, bounds, body) }
      if i + 3 < bounds.upperBound {
        let quad = Self.quadSlot(span, at: i)
        if bits[unchecked: quad >> 6] & (1 << UInt64(quad & 63)) != 0 { report(quad, at: i, span, bounds, body) }
      }
      i += 1
    }
  }

  private func report(_ slot: Int, at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>, _ body: (Int) -> Void) {
    let lower = bits[slot >> 6] & ((1 << UInt64(slot & 63)) - 1)
    let rank = Int(ranks[slot >> 6]) + lower.nonzeroBitCount
    for index in Int(starts[rank])..<Int(starts[rank + 1]) {
      let literal = literals[index]
      let start = i - Int(literal.gramOffset)
      let count = Int(literal.count)
      guard start >= bounds.lowerBound, start + count <= bounds.upperBound else { continue }
      var k = 0
      while k < count, literal.isEqual(text[unchecked: start + k], bytes[Int(literal.start) + k]) { k += 1 }
      if k == count { body(Int(literal.rule)) }
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
    return 65_536 + Int(((word | 0x2020_2020) &* 2_654_435_761) >> 16)
  }

  /// How often the bytes of a gram stand in English prose, roughly: the sum of their ranks.
  private static func commonness(_ gram: ArraySlice<UInt8>) -> Int {
    let order = Array("jqxz0123456789kvbpgwyfmucdlhrsnioate ".utf8)
    return gram.reduce(0) { sum, byte in sum + (order.firstIndex(of: LiteralFinder.small(byte)).map { $0 + 4 } ?? 2) }
  }
}

extension LiteralPrefilter: Packable {
  func pack(into packer: inout Packer) {
    literals.pack(into: &packer)
    bytes.pack(into: &packer)
    bits.pack(into: &packer)
    ranks.pack(into: &packer)
    starts.pack(into: &packer)
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
    start.pack(into: &packer)
    count.pack(into: &packer)
    gramOffset.pack(into: &packer)
    rule.pack(into: &packer)
    isCaseSensitive.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    start = Int32(from: &unpacker)
    count = Int16(from: &unpacker)
    gramOffset = Int16(from: &unpacker)
    rule = Int32(from: &unpacker)
    isCaseSensitive = Bool(from: &unpacker)
  }
}
