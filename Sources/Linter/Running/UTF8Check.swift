/// Tells whether text is UTF-8, ASCII 32 bytes at a time: a tenth of the instructions of the standard library’s check,
/// which says what is wrong.
enum UTF8Check {
  /// Whether all of `text` is UTF-8. O(bytes).
  static func isValid(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var i = 0
    while i < bytes.count {
      if i + 8 <= bytes.count {
        let word = bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
        let high = UInt64(littleEndian: word) & highBits
        if high == 0 {
          i += 8
          while i + 32 <= bytes.count {
            let words = bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: SIMD4<UInt64>.self)
            let any = words.lowHalf | words.highHalf
            if (any[0] | any[1]) & highBits != 0 { break }
            i += 32
          }
          continue
        }
        i += high.trailingZeroBitCount >> 3
      }
      guard let length = scalarLength(at: i, in: bytes) else { return false }
      i += length
    }
    return true
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The length of the scalar at `i`; nil when there is none. (Unicode 16, table 3-7.)
  private static func scalarLength(at i: Int, in bytes: Span<UInt8>) -> Int? {
    let lead = bytes[i]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case ..<0x80: return 1
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    default: return nil
    }
    guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { return nil }
    for k in i + 2..<max(i + 2, i + length) where bytes[k] & 0xC0 != 0x80 { return nil }
    return length
  }
}
