import Packing

/// A string that a prefilter looks for.
struct Literal {
  /// Its first eight bytes, the first lowest; zeros after its end.
  private let head: UInt64
  /// Bit 5 of those bytes of `head` that are letters of either case.
  private let fold: UInt64
  /// Where its bytes begin in the pool of all strings.
  let start: Int32
  /// Its length in bytes.
  let count: Int16
  /// Where in it its gram begins.
  let gramOffset: Int16
  /// Its rules, as a range in the pool of all.
  let firstRule: Int32
  let lastRule: Int32
  /// Whether letters match only themselves.
  let isCaseSensitive: Bool

  init(_ bytes: [UInt8], start: Int, gramOffset: Int, rules: Range<Int>, isCaseSensitive: Bool) {
    head = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    fold = Self.fold(head, isCaseSensitive)
    self.start = Int32(start)
    count = Int16(bytes.count)
    self.gramOffset = Int16(gramOffset)
    firstRule = Int32(rules.lowerBound)
    lastRule = Int32(rules.upperBound - 1)
    self.isCaseSensitive = isCaseSensitive
  }

  private static func fold(_ head: UInt64, _ isCaseSensitive: Bool) -> UInt64 {
    if isCaseSensitive { return 0 }
    var fold: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) where (0x61...0x7A).contains(head >> shift & 0xFF) {
      fold |= 0x20 << shift
    }
    return fold
  }

  /// Whether it stands at `place` of a text that reaches as far; its own bytes are in `pool`.
  @inline(__always)
  func stands(at place: Int, in text: Span<UInt8>, _ pool: [UInt8]) -> Bool {
    let count = Int(count)
    guard place + 8 <= text.count else { return isEqual(from: 0, at: place, in: text, pool) }
    let word = UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    let difference = (word | fold) ^ head
    if count <= 8 { return difference &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count) == 0 }
    return difference == 0 && isEqual(from: 8, at: place, in: text, pool)
  }

  private func isEqual(from first: Int, at place: Int, in text: Span<UInt8>, _ pool: [UInt8]) -> Bool {
    for k in first..<Int(count) {
      let (byte, own) = (text[place + k], pool[Int(start) + k])
      guard byte == own || !isCaseSensitive && LiteralFinder.small(byte) == own else { return false }
    }
    return true
  }
}

extension Literal: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(head, start, count, gramOffset, firstRule, lastRule, isCaseSensitive)
  }

  init(from unpacker: inout Unpacker) {
    head = UInt64(from: &unpacker)
    start = Int32(from: &unpacker)
    count = Int16(from: &unpacker)
    gramOffset = Int16(from: &unpacker)
    firstRule = Int32(from: &unpacker)
    lastRule = Int32(from: &unpacker)
    isCaseSensitive = Bool(from: &unpacker)
    fold = Self.fold(head, isCaseSensitive)
  }
}
