extension Inflector {
  /// “a” or “an”, as the sound of `word` asks: `an hour`, `a union`, `an FBI agent`, `an 8`.
  public static func indefiniteArticle(for word: String) -> String {
    startsWithVowelSound(Array(word.utf8)) ? "an" : "a"
  }

  private static func startsWithVowelSound(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") { return numberStartsWithVowelSound(word) }
    let letters = word.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    let capitals = letters.allSatisfy { $0 < 0x5B }
    let lower = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    if capitals, !letters.isEmpty, letters.count == 1 || letters.count <= 5 && isSpelledOut(lower) {
      return "aefhilmnorsx".utf8.contains(first | 0x20)
    }
    if silentH.contains(where: lower.hasPrefix) { return true }
    if consonantSound.contains(where: lower.hasPrefix), !vowelAfterAll.contains(where: lower.hasPrefix) { return false }
    if first >= 0xC3, word.count > 1 {
      return accentedVowelStarts(first, word[1])
    }
    return Spelling.isVowel(first | 0x20)
  }

  /// Whether a number's name begins with a vowel: 8…, 11 and 18 with any number of groups of three after them.
  private static func numberStartsWithVowelSound(_ word: [UInt8]) -> Bool {
    let whole = word.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    let digits = whole.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if digits.first == UInt8(ascii: "8") { return true }
    guard digits.count % 3 == 2 else { return false }
    return digits[0] == UInt8(ascii: "1") && (digits[1] == UInt8(ascii: "1") || digits[1] == UInt8(ascii: "8"))
  }

  /// Whether an abbreviation is read letter by letter.
  private static func isSpelledOut(_ letters: String) -> Bool {
    if readAsWords.contains(letters) { return false }
    let bytes = Array(letters.utf8)
    return bytes.count <= 3 || !bytes.contains(where: Spelling.isVowel)
  }

  private static func accentedVowelStarts(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first == 0xC3 else { return false }
    switch second {
    case 0x80...0x86, 0x88...0x8F, 0x92...0x96, 0x98...0x9C, 0xA0...0xA6, 0xA8...0xAF, 0xB2...0xB6, 0xB8...0xBC:
      return true
    default: return false
    }
  }

  private static let silentH = ["hour", "honest", "honor", "honour", "heir"]
  private static let consonantSound = [
    "uni", "use", "usu", "usa", "uti", "ute", "ubi", "ura", "uri", "ukr", "uto", "uga", "eu", "ew", "one", "once",
    "ouija", "uk", "ur",
  ]
  private static let vowelAfterAll = [
    "unid", "unim", "unin", "uniniti", "urb", "urg", "urn", "urch", "oner", "onei", "usher",
  ]
  private static let readAsWords: Set<String> = [
    "nato", "nasa", "unesco", "unicef", "opec", "fifa", "uefa", "laser", "sars", "aids",
  ]
}
