import CPCRE2

extension RegularExpression {
  /// What PCRE2 has found out about the beginning of a match.
  struct Start {
    /// The ASCII bytes that a match may begin with, one bit each; all of them when PCRE2 does not know.
    var low = UInt64.max
    var high = UInt64.max
    /// The fewest characters of a match.
    var shortest = 0

    /// Whether a match may begin with an ASCII byte.
    @inline(__always)
    func admits(_ byte: UInt8) -> Bool { (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0 }
  }

  /// What a match of the expression must begin with.
  var start: Start {
    var start = Start()
    var shortest: UInt32 = 0
    if pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_MINLENGTH), &shortest) == 0 { start.shortest = Int(shortest) }
    var map: UnsafePointer<UInt8>?
    if pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTBITMAP), &map) == 0, let map {
      (start.low, start.high) = (0, 0)
      for byte in 0..<8 {
        start.low |= UInt64(map[byte]) << UInt64(byte * 8)
        start.high |= UInt64(map[8 + byte]) << UInt64(byte * 8)
      }
    }
    return start
  }
}
