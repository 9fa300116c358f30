/// Counts Unicode scalars eight bytes at a time.
public enum ScalarCount {
  /// How many scalars begin in `range`, whose end may lie beyond the text; an invalid byte that does not look like the
  /// continuation of a scalar counts as one. O(bytes).
  public static func of(_ text: Span<UInt8>, in range: Range<Int>) -> Int {
    let end = min(range.upperBound, text.count)
    var i = range.lowerBound
    var count = max(0, end - i)
    while i + 8 <= end {
      let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
      // The high bit of each byte of the form 10xxxxxx: where the bit is set and the next lower one is not.
      count -= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      i += 8
    }
    while i < end {
      if text[unchecked: i] & 0xC0 == 0x80 { count -= 1 }
      i += 1
    }
    return count
  }
}
