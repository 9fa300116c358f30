import Text

extension Vocabulary {
  /// Works out what is known about a word.
  func describe(_ number: UInt32) -> WordInfo {
    let word = Array(bytes(of: number))
    var shape: WordShape = []
    var script = Script.none
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    let span = word.span
    var p = 0
    var capitals = 0
    var letters = 0
    while p < span.count {
      let scalar = decodeScalar(span, at: p, end: span.count)
      let letter = CaseOf.scalar(scalar.value)
      if letter != .none {
        if letters == 0, letter == .upper { shape.insert(.capitalised) }
        if letters > capitals, letter == .upper { shape.insert(.innerCapital) }
        if script == .none { script = Script.of(scalar.value) }
        letters += 1
        if letter == .upper { capitals += 1 }
      }
      switch scalar.value {
      case 0x30...0x39: shape.insert(.hasDigit)
      case 0x2D, 0x2010, 0x2011: shape.insert(.hasHyphen)
      case 0x27, 0x2019: shape.insert(.hasApostrophe)
      case 0x2E: shape.insert(.hasPeriod)
      default: break
      }
      if scalar.value >= 0x80 { shape.insert(.nonASCII) }
      fold(span, p, scalar, letter, into: &folded)
      p += scalar.length
    }
    if letters > 0 {
      shape.insert(.hasLetter)
      if capitals == 0 { shape.insert(.lowercase) }
      if capitals == letters, letters > 1 { shape.insert(.allCaps) }
    }
    let lower = folded == word ? number : intern(folded, ByteRange(0..<folded.count))
    let entry = Lexicon.describe(word, folded: folded, shape: shape)
    return WordInfo(
      lower: lower, shape: shape, known: entry.known, frequency: entry.frequency, script: script,
      tags: PossibleTags.of(entry, shape: shape),
      languages: Lexicon.languages(of: folded))
  }

  /// Appends the lower-case form of a scalar; an apostrophe is made straight.
  private func fold(
    _ bytes: Span<UInt8>, _ offset: Int, _ scalar: DecodedScalar, _ letter: CaseOf, into folded: inout [UInt8]
  ) {
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
