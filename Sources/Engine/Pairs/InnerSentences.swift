/// Counts the places within a line where a sentence ends and another begins.
enum InnerSentences {
  /// How often a full stop, question or exclamation mark stands in `range` after a small letter and before a space and a
  /// capital. O(bytes), eight at a time, since most bytes are no such mark.
  static func count(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var i = range.lowerBound + 1
    while i + 2 < range.upperBound {
      if i + 8 <= text.count {
        let word = UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
        let marks = places(of: ".", in: word) | places(of: "?", in: word) | places(of: "!", in: word)
        if marks == 0 {
          i += 8
          continue
        }
        i += marks.trailingZeroBitCount >> 3
        if i + 2 >= range.upperBound { break }
      }
      if isEnd(text[i]), text[i - 1] &- 0x61 < 26, text[i + 1] == 0x20, text[i + 2] &- 0x41 < 26 { count += 1 }
      i += 1
    }
    return count
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x3F || byte == 0x21 }

  /// The high bit of each byte that is the character, and perhaps of some after the first such.
  @inline(__always)
  private static func places(of character: Unicode.Scalar, in word: UInt64) -> UInt64 {
    let others = word ^ (UInt64(UInt8(ascii: character)) &* 0x0101_0101_0101_0101)
    return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
  }
}
