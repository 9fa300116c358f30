import Text

/// How a word is written: its shape, the script of its first letter and its form in lower case.
struct WordForm {
  private(set) var shape: WordShape = []
  private(set) var script = Script.none
  /// The bytes in lower case, an apostrophe made straight.
  private(set) var folded: [UInt8]
  private var letters = 0
  private var capitals = 0

  /// Reads the bytes of a word. O(length).
  init(_ word: [UInt8]) {
    folded = word
    let span = word.span
    var p = 0
    while p < span.count, span[p] < 0x80 {
      if span[p] &- 0x41 < 26 { folded[p] = span[p] | 0x20 }
      note(UInt32(span[p]), CaseOf.scalar(UInt32(span[p])))
      p += 1
    }
    if p < span.count {
      shape.insert(.nonASCII)
      folded.removeLast(span.count - p)
    }
    while p < span.count {
      let scalar = decodeScalar(span, at: p, end: span.count)
      let letter = CaseOf.scalar(scalar.value)
      note(scalar.value, letter)
      fold(span, p, scalar, letter)
      p += scalar.length
    }
    if letters > 0 {
      shape.insert(.hasLetter)
      if capitals == 0 { shape.insert(.lowercase) }
      if capitals == letters, letters > 1 { shape.insert(.allCaps) }
    }
  }

  @inline(__always)
  private mutating func note(_ scalar: UInt32, _ letter: CaseOf) {
    if letter != .none {
      if letter == .upper {
        if letters == 0 { shape.insert(.capitalised) }
        if letters > capitals { shape.insert(.innerCapital) }
        capitals += 1
      }
      if script == .none { script = Script.of(scalar) }
      letters += 1
      return
    }
    switch scalar {
    case 0x30...0x39: shape.insert(.hasDigit)
    case 0x2D, 0x2010, 0x2011: shape.insert(.hasHyphen)
    case 0x27, 0x2019: shape.insert(.hasApostrophe)
    case 0x2E: shape.insert(.hasPeriod)
    default: break
    }
  }

  /// Appends the lower-case form of a scalar.
  private mutating func fold(_ bytes: Span<UInt8>, _ offset: Int, _ scalar: DecodedScalar, _ letter: CaseOf) {
    if scalar.value == 0x2019 {
      folded.append(UInt8(ascii: "'"))
    } else if letter == .upper, scalar.value < 0x80 {
      folded.append(bytes[offset] | 0x20)
    } else if letter == .upper, let upper = Unicode.Scalar(scalar.value) {
      folded.append(contentsOf: upper.properties.lowercaseMapping.utf8)
    } else {
      for i in offset..<offset + scalar.length { folded.append(bytes[i]) }
    }
  }
}

/// Whether a scalar is a letter, and its case.
enum CaseOf {
  case none, lower, upper

  static func scalar(_ value: UInt32) -> CaseOf {
    switch value {
    case 0x61...0x7A: return .lower
    case 0x41...0x5A: return .upper
    case 0..<0x80: return .none
    default:
      guard let properties = Unicode.Scalar(value)?.properties, properties.isAlphabetic else { return .none }
      return properties.isUppercase ? .upper : .lower
    }
  }
}
