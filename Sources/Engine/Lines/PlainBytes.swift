import Text

/// The ASCII letters and spaces that stand next in a text, up to eight, found at once.
struct PlainBytes {
  static let limit = 8

  /// How many there are before anything else.
  let count: Int
  /// The high bit of each byte that is a space, and one of them.
  private let spaces: UInt64

  /// Those from `start` on and before `end`, which must be within `bytes`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int, before end: Int) {
    let high: UInt64 = 0x8080_8080_8080_8080
    var word: UInt64 = 0
    if start + Self.limit <= bytes.count {
      word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    } else {
      for i in start..<bytes.count { word |= UInt64(bytes[i]) &<< UInt64((i - start) * 8) }
    }
    // No sum of two bytes below 0x80 that are added here passes into the next byte.
    let ascii = word & ~high
    let small = ascii | 0x2020_2020_2020_2020
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & ~word & high
    let blanks = ~((ascii ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F) & ~word & high
    let others = ~(letters | blanks) & high
    count = min(others.trailingZeroBitCount >> 3, end - start)
    spaces = count == Self.limit ? blanks : blanks & ((1 &<< UInt64(count * 8)) &- 1)
  }

  /// Where the first space is.
  var firstSpace: Int? { spaces == 0 ? nil : spaces.trailingZeroBitCount >> 3 }
  /// Where the last space is.
  var lastSpace: Int? { spaces == 0 ? nil : (63 - spaces.leadingZeroBitCount) >> 3 }
}
