/// A Unicode scalar read from UTF-8 bytes.
public struct DecodedScalar: Sendable {
  /// The scalar's number; U+FFFD for an invalid byte.
  public var value: UInt32
  /// How many bytes it takes: 1 to 4; 1 for an invalid byte.
  public var length: Int
  /// Whether the bytes were valid UTF-8.
  public var isValid: Bool
}

/// Reads the scalar at `offset`, not beyond `end`; any bytes are acceptable.
public func decodeScalar(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
  let invalid = DecodedScalar(value: 0xFFFD, length: 1, isValid: false)
  let first = bytes[offset]
  let length: Int
  var value: UInt32
  switch first {
  case 0..<0x80: return DecodedScalar(value: UInt32(first), length: 1, isValid: true)
  case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
  case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
  case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
  default: return invalid
  }
  guard offset + length <= end else { return invalid }
  for i in 1..<length {
    let next = bytes[offset + i]
    guard next & 0xC0 == 0x80 else { return invalid }
    value = value << 6 | UInt32(next & 0x3F)
  }
  let shortest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard value >= shortest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return invalid }
  return DecodedScalar(value: value, length: length, isValid: true)
}

/// Whether all of a short string is UTF-8. O(bytes).
public func isUTF8(_ bytes: Span<UInt8>) -> Bool {
  var i = 0
  while i < bytes.count {
    let scalar = decodeScalar(bytes, at: i, end: bytes.count)
    if !scalar.isValid { return false }
    i += scalar.length
  }
  return true
}

/// What a scalar beyond ASCII is to a tokeniser.
enum ScalarClass {
  case letter, ideograph, digit, space, ignorable, hyphen, punctuation, apostrophe, ellipsis, stop, mark, symbol

  /// Classifies a scalar of U+0080 or more. Coarse: by block, with the exceptions that matter in running text.
  static func of(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF:
      .ignorable
    case 0x2019, 0x02BC: .apostrophe
    case 0x2010, 0x2011: .hyphen
    case 0x2026: .ellipsis
    case 0x0964, 0x0965, 0x06D4, 0x3002, 0xFF0E, 0xFF61: .stop
    case 0x061F, 0xFF01, 0xFF1F, 0x203C, 0x203D, 0x2047...0x2049: .mark
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x0660...0x0669, 0x06F0...0x06F9, 0x2070...0x2089, 0x2150...0x218F,
      0xFF10...0xFF19:
      .digit
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x037E, 0x0387, 0x055A...0x055F, 0x0589, 0x05BE, 0x05C0, 0x05C3,
      0x060C, 0x061B, 0x066A...0x066D, 0x2012...0x205E, 0x2E00...0x2E7F, 0x3001, 0x3003, 0x3008...0x3011,
      0x3014...0x301F, 0x30FB, 0xFE10...0xFE6F, 0xFF02...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      .punctuation
    case 0xA2...0xA9, 0xAC...0xB4, 0xB8, 0xD7, 0xF7, 0x02C2...0x02DF, 0x20A0...0x20CF, 0x2100...0x214F,
      0x2190...0x2BFF, 0x3004, 0x3012, 0x3013, 0xFFE0...0xFFEF, 0x1F000...0x1FAFF:
      .symbol
    case 0x2E80...0x2FDF, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    default: .letter
    }
  }
}
