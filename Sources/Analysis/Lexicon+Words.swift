internal import CAnalysisData
import Text

extension Lexicon {
  /// What is known about a word as written, with its form in lower case.
  struct Description {
    var known = KnownWord.unknown
    var frequency: UInt8 = 0
    var tags: TagSet = []
    var flags: Flags = []
  }

  /// Looks a word up as it is written, then in lower case, then as derived from another word.
  static func describe(_ word: [UInt8], folded: [UInt8], shape: WordShape) -> Description {
    var description = Description()
    guard shape.contains(.hasLetter) else {
      description.known = .other
      if let entry = entry(folded.span) { description.add(entry) }
      return description
    }
    let exact = entry(word.span)
    let lower = word == folded ? nil : entry(folded.span)
    let isRare = exact == nil && lower == nil || word == folded && exact!.frequency <= 1
    let title = isRare ? entry(titleCase(folded).span) : nil
    if let exact { description.add(exact) }
    if let lower { description.add(lower) }
    if word != folded, exact?.flags.contains(.complete) != true, lower != nil || exact != nil {
      description.tags.formUnion(.name)
    }
    if let title, title.flags.contains(.name) || exact == nil { description.add(title) }
    let isName = exact?.flags.contains(.name) == true && lower == nil
    if isName || exact == nil && lower == nil && title?.flags.contains(.name) == true {
      description.known = .name
    } else if description.frequency > 0 {
      description.known = .word
    } else if shape.contains(.hasPeriod), isAbbreviation(folded) {
      description.known = .word
    } else if shape.contains(.nonASCII), let plain = withoutAccents(folded),
      let entry = entry(plain.span), (2...4).contains(entry.frequency) || hasOnlyDiaereses(folded)
    {
      description.known = .word
    } else if Derivation.isKnown(folded, shape: shape) {
      description.known = .derived
    }
    return description
  }

  /// The languages whose common word it is, in lower case.
  static func languages(of word: [UInt8]) -> LanguageSet {
    let found = calque_languages_find(Hash.of(word.span))
    return found < 0 ? [] : LanguageSet(rawValue: UInt32(found))
  }

  /// Whether the word is a listed one with a full stop (`etc.`) or letters with full stops (`e.g.`).
  private static func isAbbreviation(_ word: [UInt8]) -> Bool {
    if word.last == UInt8(ascii: "."), word.firstIndex(of: UInt8(ascii: ".")) == word.count - 1 {
      return word.count == 2 || entry(Array(word.dropLast()).span) != nil
    }
    return word.split(separator: UInt8(ascii: ".")).allSatisfy { $0.count <= 2 }
  }

  /// A word of five letters or more with the accents of Latin-1 letters left out: `entrée` is listed as `entree`. Only for
  /// words that are not common: `pièces` is not `pieces`.
  private static func withoutAccents(_ word: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<0x80: plain.append(UInt8(scalar.value))
      case 0xE0...0xE5: plain.append(UInt8(ascii: "a"))
      case 0xE7: plain.append(UInt8(ascii: "c"))
      case 0xE8...0xEB: plain.append(UInt8(ascii: "e"))
      case 0xEC...0xEF: plain.append(UInt8(ascii: "i"))
      case 0xF1: plain.append(UInt8(ascii: "n"))
      case 0xF2...0xF6: plain.append(UInt8(ascii: "o"))
      case 0xF9...0xFC: plain.append(UInt8(ascii: "u"))
      case 0x300...0x36F: continue
      default: return nil
      }
    }
    return plain.count >= 5 ? plain : nil
  }

  /// Whether the only accents are those that English itself sets on a second vowel: `naïve`, `coöperate`.
  private static func hasOnlyDiaereses(_ word: [UInt8]) -> Bool {
    String(decoding: word, as: UTF8.self).unicodeScalars.allSatisfy { $0.isASCII || "ëïö".unicodeScalars.contains($0) }
  }

  private static func titleCase(_ word: [UInt8]) -> [UInt8] {
    var word = word
    if word[0] >= UInt8(ascii: "a"), word[0] <= UInt8(ascii: "z") { word[0] &= 0xDF }
    return word
  }
}

extension Lexicon.Description {
  /// Adds what the list says of another way to write the word; once it is complete, no more tags.
  fileprivate mutating func add(_ entry: Lexicon.Entry) {
    frequency = max(frequency, entry.frequency)
    if !flags.contains(.complete) { tags.formUnion(entry.tags) }
    flags.formUnion(entry.flags.subtracting(.name))
  }
}
