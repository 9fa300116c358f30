/// One pass over the bytes of a text that tells which rules can match where.
///
/// Every rule names byte strings of which its matches hold at least one. From each string the rarest two or four bytes
/// are taken; a bit table says in one look-up whether the bytes at a place begin such a gram, and only then is the string
/// itself compared. (The shape of Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994.) The tables are
/// 8 kB each however many rules there are, so a pass costs about a nanosecond a byte. ASCII capitals count as small.
struct LiteralPrefilter: Sendable {
  /// A string to look for.
  private struct Literal {
    let bytes: [UInt8]
    /// Where in `bytes` its gram begins.
    let gramOffset: Int
    let rule: Int
  }

  private var literals: [Literal] = []
  private var pairBits = [UInt64](repeating: 0, count: 1024)
  private var quadBits = [UInt64](repeating: 0, count: 1024)
  /// Literals by the slot of their gram; pairs in 0..<65,536, quads after them.
  private var bySlot: [Int: [Int]] = [:]

  /// Whether there is nothing to look for.
  var isEmpty: Bool { literals.isEmpty }

  /// Adds the strings of a rule, each of two bytes or more, ASCII letters small.
  mutating func add(_ strings: [[UInt8]], rule: Int) {
    for bytes in strings {
      let width = bytes.count >= 4 ? 4 : 2
      let offset = (0...bytes.count - width).min { a, b in
        Self.commonness(bytes[a..<a + width]) < Self.commonness(bytes[b..<b + width])
      }!
      let slot: Int
      if width == 4 {
        slot = 65_536 + Self.quadSlot(bytes.span, at: offset)
        quadBits[(slot - 65_536) >> 6] |= 1 << UInt64(slot & 63)
      } else {
        slot = Self.pairSlot(bytes.span, at: offset)
        pairBits[slot >> 6] |= 1 << UInt64(slot & 63)
      }
      bySlot[slot, default: []].append(literals.count)
      literals.append(Literal(bytes: bytes, gramOffset: offset, rule: rule))
    }
  }

  /// Calls `body` with every rule that has a string beginning in `text[bounds]` and ending before `bounds` ends; a rule
  /// may be named more than once.
  func scan(_ text: [UInt8], in bounds: Range<Int>, _ body: (_ rule: Int) -> Void) {
    let span = text.span
    let pairs = pairBits.span
    let quads = quadBits.span
    var i = bounds.lowerBound
    while i + 1 < bounds.upperBound {
      let pair = Self.pairSlot(span, at: i)
      if pairs[unchecked: pair >> 6] & (1 << UInt64(pair & 63)) != 0 { report(pair, at: i, span, bounds, body) }
      if i + 3 < bounds.upperBound {
        let quad = Self.quadSlot(span, at: i)
        if quads[unchecked: quad >> 6] & (1 << UInt64(quad & 63)) != 0 {
          report(quad + 65_536, at: i, span, bounds, body)
        }
      }
      i += 1
    }
  }

  private func report(_ slot: Int, at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>, _ body: (Int) -> Void) {
    guard let candidates = bySlot[slot] else { return }
    for index in candidates {
      let literal = literals[index]
      let start = i - literal.gramOffset
      guard start >= bounds.lowerBound, start + literal.bytes.count <= bounds.upperBound else { continue }
      var k = 0
      while k < literal.bytes.count, LiteralFinder.fold(text[unchecked: start + k]) == literal.bytes[k] { k += 1 }
      if k == literal.bytes.count { body(literal.rule) }
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
    return Int(((word | 0x2020_2020) &* 2_654_435_761) >> 16)
  }

  /// How often the bytes of a gram stand in English prose, roughly: the sum of their ranks.
  private static func commonness(_ gram: ArraySlice<UInt8>) -> Int {
    let order = Array("jqxz0123456789kvbpgwyfmucdlhrsnioate ".utf8)
    return gram.reduce(0) { sum, byte in sum + (order.firstIndex(of: byte).map { $0 + 4 } ?? 2) }
  }
}
