import Rules

/// Brings spellings of one thing to one key.
enum SpellingKey {
  /// The spelling without the differences that do not make another thing.
  static func key(of spelling: String, _ folding: [ConsistencyRule.Folding]) -> String {
    folding.reduce(spelling) { fold($0, $1) }
  }

  private static func fold(_ text: String, _ folding: ConsistencyRule.Folding) -> String {
    switch folding {
    case .case: text.lowercased()
    case .accents: String(text.map { plainLetters[$0] ?? $0 })
    case .punctuation: text.filter { $0.isLetter || $0.isNumber || $0.isWhitespace }
    case .space: text.filter { !$0.isWhitespace }
    case .doubling: withoutDoubles(text)
    case .transcription: withoutDoubles(transcribed(text))
    }
  }

  private static func withoutDoubles(_ text: String) -> String {
    var result = ""
    for letter in text where letter != result.last { result.append(letter) }
    return result
  }

  private static func transcribed(_ text: String) -> String {
    var result = text.lowercased()
    for (from, to) in [("kh", "h"), ("ou", "u"), ("oo", "u"), ("ph", "f")] {
      result = replace(from, by: to, in: result)
    }
    return String(result.map { mixed[$0] ?? $0 })
  }

  private static func replace(_ pair: String, by letter: String, in text: String) -> String {
    var result = ""
    for character in text {
      result.append(character)
      if result.hasSuffix(pair) { result = result.dropLast(pair.count) + letter }
    }
    return result
  }

  private static let mixed: [Character: Character] = ["y": "i", "j": "i", "w": "v", "c": "k", "q": "k", "z": "s"]

  /// Accented Latin letters and the letters they are accents of.
  private static let plainLetters: [Character: Character] = {
    let letters: [(Character, String)] = [
      ("a", "áàâäãåāăą"), ("c", "çćčĉċ"), ("d", "ďđ"), ("e", "éèêëēĕėęě"), ("g", "ğĝġģ"), ("h", "ĥħ"),
      ("i", "íìîïĩīĭįı"),
      ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "óòôöõøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"),
      ("t", "ţťțŧ"),
      ("u", "úùûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var plain: [Character: Character] = [:]
    for (letter, accented) in letters {
      for character in accented {
        plain[character] = letter
        plain[Character(character.uppercased())] = Character(letter.uppercased())
      }
    }
    return plain
  }()
}
