internal import CAnalysisData

/// The word list, used where it lies in the program's read-only data.
///
/// A word's entry is found by hashing, without any parsing: the list is a static function (a Bloomier filter on the layout
/// of Graf and Lemire's binary fuse filters, 2022). It does not hold the words; one word in 500 that is not listed will
/// seem to be.
package enum Lexicon {
  /// What the list says about a word.
  package struct Entry: Hashable, Sendable {
    /// The tags it can have; empty if the list has none for it.
    package var tags: TagSet
    /// How common it is, 1…15; see ``WordInfo/frequency``.
    package var frequency: UInt8
    /// What kind of entry it is.
    package var flags: Flags

    package init(tags: TagSet, frequency: UInt8, flags: Flags) {
      self.tags = tags
      self.frequency = frequency
      self.flags = flags
    }
  }

  /// What kind of entry a word has.
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A name.
    package static let name = Flags(rawValue: 1)
    /// Its tags are all the training text has for it, often enough to exclude others.
    package static let complete = Flags(rawValue: 2)
    /// The training text has it: its own weight in the tagger is worth asking for.
    package static let trained = Flags(rawValue: 4)
  }

  /// The entry of exactly these bytes, or `nil`. Three memory accesses.
  package static func entry(_ word: Span<UInt8>) -> Entry? {
    let hash = Hash.of(word)
    let cell = calque_lexicon_find(hash)
    guard cell >= 0 else { return nil }
    let index = UInt32(cell)
    return Entry(
      tags: TagSet(rawValue: calque_lexicon_tags(index)), frequency: calque_lexicon_frequency(index),
      flags: Flags(rawValue: calque_lexicon_flags(index)))
  }

  /// The entry of a word, or `nil`.
  static func entry(_ word: String) -> Entry? {
    let bytes = Array(word.utf8)
    return entry(bytes.span)
  }

  /// Whether the list has the word.
  static func contains(_ word: String) -> Bool { entry(word) != nil }

  /// How common the word is; 0 if the list does not have it.
  static func frequency(of word: String) -> Int { Int(entry(word)?.frequency ?? 0) }

  /// Whether the list has the word as the base form of a verb.
  static func isVerb(_ word: String) -> Bool { entry(word)?.tags.contains(.VB) ?? false }

  /// How good the word is as the lemma of a form with that tag.
  static func score(_ word: String, as tag: Tag) -> Int {
    guard let entry = entry(word) else { return 0 }
    let fits: Bool =
      switch tag {
      case .NNS: entry.tags.contains(.NN)
      case .JJR, .JJS: entry.tags.contains(.JJ) || entry.tags.contains(.RB)
      default: entry.tags.contains(.VB) || entry.tags.contains(.VBP)
      }
    return Int(entry.frequency) + (fits ? 20 : 1)
  }
}
