internal import CAnalysisData

/// What the tagger needs to know of a word, worked out once a distinct word.
package struct TaggerWord: Sendable {
  /// The tags to choose from, as the bits of a ``TagSet``.
  package var candidates: UInt64
  /// The word itself if it is common enough to have weights of its own, else its ending and shape.
  package var identity: UInt32
  /// Its last three letters.
  package var ending: UInt32
  /// The tags the word list has for it.
  package var tags: UInt32
  /// Its shape: capitals, digits, hyphens.
  package var shape: UInt32
  /// The class of words with the same neighbours that it is in.
  package var neighbours: UInt32
  /// Where its own scores start in the vocabulary's table; see ``Vocabulary/ownScores``.
  package var scores: Int32

  /// The stand-in for what is before the first and after the last word.
  package static let edge = TaggerWord(
    candidates: 0, identity: 1, ending: 2, tags: 3, shape: 4, neighbours: 5, scores: -1)

  /// How many features describe a word by itself.
  static let featureCount = 14

  /// The tag, if there is but one to choose from.
  package var onlyTag: Tag? {
    candidates & (candidates &- 1) == 0 ? Tag(rawValue: UInt8(candidates.trailingZeroBitCount)) : nil
  }
}

extension TaggerWord {
  /// Describes a word and appends the features of the word by itself.
  init(_ word: [UInt8], folded: [UInt8], info: WordInfo, flags: Lexicon.Flags, features: inout [UInt32]) {
    candidates = info.tags.rawValue
    let shape = UInt32(info.shape.rawValue & 0x3FF) << 2 | UInt32(min(word.count / 3, 3))
    self.shape = UInt32(info.shape.rawValue & 0x3FF)
    let end3 = Self.pack(folded.suffix(3))
    let tags = Feature.fold(info.tags.rawValue)
    ending = end3
    self.tags = tags
    let hash = Hash.of(folded.span)
    neighbours = UInt32(truncatingIfNeeded: calque_class_find(hash) &+ 10)
    identity = flags.contains(.trained) ? Feature.fold(hash) : Feature.hash(90, end3, self.shape)
    scores = -1
    let first = Self.pack(folded.prefix(1))
    features.append(Feature.hash(1, identity, self.shape))
    features.append(Feature.hash(2, identity, 0))
    features.append(Feature.hash(13, neighbours, self.shape))
    features.append(Feature.hash(14, neighbours, tags))
    features.append(Feature.hash(3, Self.pack(folded.suffix(1)), first))
    features.append(Feature.hash(4, Self.pack(folded.suffix(2)), 0))
    features.append(Feature.hash(5, end3, self.shape))
    features.append(Feature.hash(6, Self.pack(folded.suffix(4)), 0))
    features.append(Feature.hash(7, Self.pack(folded.prefix(3)), 0))
    features.append(Feature.hash(8, Self.pack(folded.prefix(4)), shape))
    features.append(Feature.hash(9, tags, self.shape))
    features.append(Feature.hash(10, tags, end3))
    features.append(Feature.hash(11, shape, 0))
    features.append(Feature.hash(12, Feature.fold(Hash.of(Array(folded.suffix(5)).span)), 0))
  }

  private static func pack(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(UInt32(bytes.count)) { $0 << 8 | UInt32($1) }
  }
}

/// Hashes of features; the high bits choose the weights.
package enum Feature {
  /// The hash of a template's number and two values.
  @inline(__always)
  package static func hash(_ template: UInt64, _ a: UInt32, _ b: UInt32) -> UInt32 {
    var x = (UInt64(a) << 32 | UInt64(b)) ^ (template &* 0xD6E8_FEB8_6659_FD93)
    x = (x ^ (x >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: x >> 32)
  }

  /// A 64-bit number as 32 bits.
  static func fold(_ value: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: Hash.mix(value) >> 32) }
}
