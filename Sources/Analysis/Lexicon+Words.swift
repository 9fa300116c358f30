internal import CAnalysisData
import Text

extension Lexicon {
  /// What is known about a word as written, with its form in lower case.
  struct Description {
    var known = KnownWord.unknown
    var frequency: UInt8 = 0
    var tags = TagSet.open
    var flags: Flags = []
  }

  /// Looks a word up as it is written, then in lower case, then as derived from another word.
  static func describe(_ word: [UInt8], folded: [UInt8], shape: WordShape) -> Description {
    var description = Description()
    guard shape.contains(.hasLetter) else {
      description.known = .other
      if let entry = entry(folded.span) { description.adopt(entry) }
      return description
    }
    let exact = entry(word.span)
    let lower = word == folded ? nil : entry(folded.span)
    if let exact { description.adopt(exact) }
    if let lower {
      let known = description
      description.adopt(lower)
      if exact != nil { description.merge(known) }
    }
    if exact == nil, lower == nil, shape.contains(.allCaps), let entry = entry(titleCase(folded).span) {
      description.adopt(entry)
    }
    switch description.frequency {
    case 0: if Derivation.isKnown(folded, shape: shape) { description.known = .derived }
    default: description.known = exact?.flags.contains(.name) == true && lower == nil ? .name : .word
    }
    return description
  }

  /// The languages whose common word it is, in lower case.
  static func languages(of word: [UInt8]) -> LanguageSet {
    let found = calque_languages_find(Hash.of(word.span))
    return found < 0 ? [] : LanguageSet(rawValue: UInt32(found))
  }

  private static func titleCase(_ word: [UInt8]) -> [UInt8] {
    var word = word
    if word[0] >= UInt8(ascii: "a"), word[0] <= UInt8(ascii: "z") { word[0] &= 0xDF }
    return word
  }
}

extension Lexicon.Description {
  fileprivate mutating func adopt(_ entry: Lexicon.Entry) {
    frequency = max(frequency, entry.frequency)
    tags = entry.tags.isEmpty ? .open : entry.tags
    flags = entry.flags
  }

  /// Joins what is known of the form as written, which alone may be complete.
  fileprivate mutating func merge(_ exact: Lexicon.Description) {
    flags = exact.flags
    tags = flags.contains(.complete) ? exact.tags : tags.union(exact.tags)
    frequency = max(frequency, exact.frequency)
  }
}
