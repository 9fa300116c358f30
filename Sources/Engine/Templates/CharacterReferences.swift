/// The character references of HTML: `&eacute;`, `&#233;`, `&amp;eacute;`.
enum CharacterReferences {
  /// The character that `text`, one reference, stands for; nil when it stands for none.
  static func resolved(_ text: String) -> String? {
    guard text.first == "&", text.last == ";" else { return nil }
    var name = text.dropFirst().dropLast()
    while name.hasPrefix("amp;") { name = name.dropFirst(4) }
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    return named[String(name)] ?? accented(name)
  }

  /// A letter with an accent: `eacute`.
  private static func accented(_ name: Substring) -> String? {
    guard let letter = name.first, let accent = accents[String(name.dropFirst())] else { return nil }
    return String(composed(letter, accent))
  }

  private static func composed(_ letter: Character, _ accent: Unicode.Scalar) -> Character {
    // Equal under canonical equivalence, so look for the composed letter among those of Latin-1 and Latin Extended-A.
    let decomposed = Character(String(letter) + String(Character(accent)))
    let composed = (0xC0...0x17F).lazy.compactMap { Unicode.Scalar($0) }.map { Character($0) }.first {
      $0 == decomposed
    }
    return composed ?? decomposed
  }

  private static let accents: [String: Unicode.Scalar] = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}", "tilde": "\u{303}", "ring": "\u{30A}",
    "cedil": "\u{327}", "caron": "\u{30C}",
  ]

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…", "mdash": "—",
    "ndash": "–", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
    "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
    "deg": "°", "euro": "€", "pound": "£", "cent": "¢", "yen": "¥", "sect": "§", "para": "¶", "times": "×",
    "divide": "÷", "frac12": "½", "frac14": "¼", "frac34": "¾", "iexcl": "¡", "iquest": "¿", "shy": "", "zwnj": "",
    "zwj": "", "thinsp": " ", "ensp": " ", "emsp": " ", "szlig": "ß", "AElig": "Æ", "aelig": "æ", "OElig": "Œ",
    "oelig": "œ", "oslash": "ø", "Oslash": "Ø",
  ]
}
