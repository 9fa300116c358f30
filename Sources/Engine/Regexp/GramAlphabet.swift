/// The 64 classes of bytes that grams are made of: each letter and what is common in prose by itself, the rest by kind.
enum GramAlphabet {
  /// The class of each byte.
  static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A: UInt8(byte - 0x61)
    case 0x41...0x5A: UInt8(byte - 0x41 + 26)
    case 0x30...0x39: 52
    case 0x20: 53
    case UInt8(ascii: "."): 54
    case UInt8(ascii: ","): 55
    case UInt8(ascii: "-"): 56
    case UInt8(ascii: "'"), UInt8(ascii: "\""): 57
    case 0xE2: 58
    case 0x80: 59
    case 0x81...0xBF: 60
    case 0xC0...: 61
    case 0x21...: 62
    default: 63
    }
  }

  /// The class of a byte; also that of the letter's other case unless case counts.
  static func letters(of byte: UInt8, isCaseSensitive: Bool) -> [UInt8] {
    let letter = classes[Int(byte)]
    if isCaseSensitive { return [letter] }
    switch letter {
    case 0..<26: return [letter, letter + 26]
    case 26..<52: return [letter - 26, letter]
    default: return [letter]
    }
  }
}
