import Rules

/// Brings spellings of one thing to one key.
enum SpellingKey {
  /// The spelling without the differences that do not make another thing. O(length).
  static func key(of spelling: [UInt8], _ folding: [ConsistencyRule.Folding]) -> String {
    if spelling.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: folding.reduce(into: spelling) { ASCIIFolding.fold(&$0, $1) }, as: UTF8.self)
    }
    let scalars = String(decoding: spelling, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(folding.reduce(Array(scalars)) { fold($0, $1) }))
  }

  private static func fold(_ text: [Unicode.Scalar], _ folding: ConsistencyRule.Folding) -> [Unicode.Scalar] {
    switch folding {
    case .case: lowercased(text)
    case .accents: text.compactMap { $0.isASCII ? $0 : (0x300...0x36F).contains($0.value) ? nil : plain[$0] ?? $0 }
    case .punctuation: text.filter { isLetterOrDigit($0) || isSpace($0) }
    case .space: text.filter { !isSpace($0) }
    case .doubling: withoutDoubles(text)
    case .transcription: withoutDoubles(transcribed(lowercased(text)))
    }
  }

  // Properties of scalars are slow to ask for, and nearly all are ASCII.

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10 }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || (0x300...0x36F).contains(scalar.value)
  }

  private static func lowercased(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.count)
    for scalar in text {
      if scalar.isASCII {
        result.append(scalar.value &- 0x41 < 26 ? Unicode.Scalar(scalar.value | 0x20)! : scalar)
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  private static func withoutDoubles(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for letter in text where letter != result.last { result.append(letter) }
    return result
  }

  private static func transcribed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = text
    for (first, second, letter) in pairs { result = replace(first, second, by: letter, in: result) }
    return result.map(transcriptionLetter)
  }

  private static func replace(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, by letter: Unicode.Scalar, in text: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.count)
    for scalar in text {
      if scalar == second, result.last == first { result[result.count - 1] = letter } else { result.append(scalar) }
    }
    return result
  }

  /// Pairs of letters that other transcriptions write as one.
  static let pairs: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)] = [
    ("k", "h", "h"), ("o", "u", "u"), ("o", "o", "u"), ("p", "h", "f"),
  ]

  /// The letter that stands for those that transcriptions use one for the other.
  static func transcriptionLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "y", "j": "i"
    case "w": "v"
    case "c", "q": "k"
    case "z": "s"
    default: scalar
    }
  }

  /// Accented Latin letters and the letters they are accents of.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let letters: [(Unicode.Scalar, String)] = [
      ("a", "áàâäãåāăą"), ("c", "çćčĉċ"), ("d", "ďđ"), ("e", "éèêëēĕėęě"), ("g", "ğĝġģ"), ("h", "ĥħ"),
      ("i", "íìîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "óòôöõøōŏő"), ("r", "ŕŗř"),
      ("s", "śŝşšș"), ("t", "ţťțŧ"), ("u", "úùûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, accented) in letters {
      for scalar in accented.unicodeScalars {
        plain[scalar] = letter
        let capitals = scalar.properties.uppercaseMapping.unicodeScalars
        if capitals.count == 1 { plain[capitals.first!] = letter.properties.uppercaseMapping.unicodeScalars.first! }
      }
    }
    return plain
  }()
}
