/// Finds line breaks eight bytes at a time.
public enum LineBreaks {
  /// The place of the first line feed or carriage return at or after `start`; the end of the text, or `bound`, if there is
  /// none before.
  public static func first(in text: Span<UInt8>, from start: Int, before bound: Int = .max) -> Int {
    let bound = min(bound, text.count)
    var i = start
    while i + 8 <= bound {
      let word = UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
      // The high bit of each byte below 0x0E, and perhaps of bytes after the first such, which are not asked for.
      let low = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
      if low == 0 {
        i += 8
        continue
      }
      i += low.trailingZeroBitCount >> 3
      if isBreak(text[unchecked: i]) { return i }
      i += 1
    }
    while i < bound, !isBreak(text[unchecked: i]) { i += 1 }
    return i
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
