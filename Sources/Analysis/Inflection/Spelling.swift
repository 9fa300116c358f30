/// How English spells a regular ending.
enum Spelling {
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// The word with -s: `walks`, `boxes`, `tries`.
  static func withS(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last else { return word }
    let before = bytes.count > 1 ? bytes[bytes.count - 2] : 0
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return word + "es"
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"): return word + "es"
    case UInt8(ascii: "y") where !isVowel(before) && bytes.count > 1: return word.dropLast() + "ies"
    default: return word + "s"
    }
  }

  /// The word before an ending that begins with a vowel: `hop` → `hopp`, `hope` → `hop`, `try` → `tri` (but before -ing
  /// `try`); the most likely spelling first, then others in use.
  static func stems(_ word: String, before ending: String) -> [String] {
    let bytes = Array(word.utf8)
    guard bytes.count > 1, let last = bytes.last else { return [word] }
    let before = bytes[bytes.count - 2]
    if last == UInt8(ascii: "e") {
      if ending == "ing" {
        if before == UInt8(ascii: "i") { return [word.dropLast(2) + "y"] }
        if before == UInt8(ascii: "e") || before == UInt8(ascii: "o") || before == UInt8(ascii: "y") { return [word] }
        if word == "singe" || word == "tinge" || word == "binge" { return [word] }
      }
      return [String(word.dropLast())]
    }
    if last == UInt8(ascii: "y"), !isVowel(before) { return ending == "ing" ? [word] : [word.dropLast() + "i"] }
    if last == UInt8(ascii: "c"), isVowel(before), bytes.count > 3 { return [word + "k", word] }
    guard doubles(bytes) else { return [word] }
    let doubled = word + word.suffix(1)
    return syllables(bytes) == 1 ? [doubled, word] : [word, doubled]
  }

  /// Whether the last consonant may be doubled: one consonant after one vowel.
  private static func doubles(_ bytes: [UInt8]) -> Bool {
    let last = bytes[bytes.count - 1]
    guard !isVowel(last), last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), last != UInt8(ascii: "y"),
      last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z"), isVowel(bytes[bytes.count - 2])
    else { return false }
    guard bytes.count > 2 else { return true }
    let third = bytes[bytes.count - 3]
    return !isVowel(third)
      || third == UInt8(ascii: "u") && bytes.count > 3 && bytes[bytes.count - 4] == UInt8(ascii: "q")
  }

  /// How many groups of vowels there are.
  static func syllables(_ bytes: [UInt8]) -> Int {
    var count = 0
    var inside = false
    for (i, byte) in bytes.enumerated() {
      let vowel = isVowel(byte) || byte == UInt8(ascii: "y") && i > 0
      let silent = i > 0 && byte == UInt8(ascii: "u") && bytes[i - 1] == UInt8(ascii: "q")
      if vowel, !silent, !inside { count += 1 }
      inside = vowel && !silent
    }
    return count
  }
}
