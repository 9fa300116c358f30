/// Finds line breaks 32 bytes at a time.
public enum LineBreaks {
  /// The place of the first line feed or carriage return at or after `start`; the end of the text, or `bound`, if there is
  /// none before.
  public static func first(in text: Span<UInt8>, from start: Int, before bound: Int = .max) -> Int {
    let bound = min(bound, text.count)
    let bytes = text.bytes
    var i = start
    while i &+ 32 <= bound {
      let words = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: SIMD4<UInt64>.self)
      // The high bit of each byte below 0x0E, and perhaps of bytes after the first such in a word.
      let low = (words &- SIMD4(repeating: 0x0E0E_0E0E_0E0E_0E0E)) & ~words
      let any = low.lowHalf | low.highHalf
      if (any[0] | any[1]) & highBits != 0 { break }
      i &+= 32
    }
    while i &+ 8 <= bound {
      let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
      let low = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & highBits
      if low == 0 {
        i &+= 8
        continue
      }
      i &+= low.trailingZeroBitCount >> 3
      if isBreak(text[unchecked: i]) { return i }
      i &+= 1
    }
    while i < bound, !isBreak(text[unchecked: i]) { i += 1 }
    return i
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
