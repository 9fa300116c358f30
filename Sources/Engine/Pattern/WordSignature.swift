import Analysis
import Packing

/// What a word can be, as bits: one a tag it can have, one a fact of its form, and one of 64 for each literal that equals
/// it. A `Gate` is held against it before a test is worked out.
struct WordSignature: Sendable {
  /// Bits 0 to 49: tags; 50 to 57: `WordFlags`; 58 to 60: never set, an `AnchorGate` keeps an offset there; 61: no space
  /// stands before it; 62: documents count the word; 63: no word at all, the place beyond the edge of a sentence.
  private(set) var kinds: UInt64
  /// The bits of the literals that equal the word as written and in lower case; several literals share a bit.
  private(set) var literals: UInt64
  /// The bits of the same literals in wide gates; 0 for none.
  private(set) var lower: UInt8 = 0
  private(set) var exact: UInt8 = 0
  /// The place beyond the first or the last token of a sentence.
  static let edge = WordSignature(kinds: 1 << 63, literals: 0)

  /// Makes the signature of a word; `.max` stands for no literal.
  init(tags: TagSet, flags: WordFlags, lower: UInt32, exact: UInt32) {
    kinds = tags.rawValue & Gate.tagBits | Gate.bits(of: flags)
    literals = 0
    if lower != .max { self.lower = WideGate.bit(ofLiteral: lower) }
    if exact != .max { self.exact = WideGate.bit(ofLiteral: exact) }
    literals = Gate.bit(ofWide: self.lower) | Gate.bit(ofWide: self.exact)
  }

  /// The signature of the word where it has this one tag.
  func tagged(_ tag: Tag) -> WordSignature {
    with(kinds: kinds & ~Gate.tagBits | TagSet(tag).rawValue)
  }

  /// The tags it can have.
  var tags: TagSet { TagSet(rawValue: kinds & Gate.tagBits) }

  private init(kinds: UInt64, literals: UInt64) {
    self.kinds = kinds
    self.literals = literals
  }

  private func with(kinds: UInt64) -> WordSignature {
    var result = self
    result.kinds = kinds
    return result
  }

  /// Whether documents count the word.
  var isNoted: Bool { kinds & Self.noted != 0 }

  /// Says that documents count the word.
  mutating func setNoted() { kinds |= Self.noted }

  /// Whether no space stands before the token.
  var isGlued: Bool { kinds & Self.glued != 0 }

  /// The signature of a token of this word.
  @inline(__always)
  func standing(glued: Bool) -> WordSignature {
    with(kinds: glued ? kinds | Self.glued : kinds)
  }

  private static let glued: UInt64 = 1 << 61
  private static let noted: UInt64 = 1 << 62

  /// Whether it is a quotation mark, or the edge of the sentence.
  var isEdgeOrQuote: Bool { Gate.edge.admits(self) }
}

/// What a word must have one of to pass a test: a word whose signature a gate does not admit fails the test under every
/// tag. What it admits may still fail.
struct Gate: Sendable {
  var kinds: UInt64
  var literals: UInt64

  /// Admits everything, the edges of a sentence too.
  static let open = Gate(kinds: .max, literals: .max)
  /// Admits every word.
  static let word = Gate(kinds: tagBits, literals: 0)
  /// Admits the edges of a sentence, and the quotation marks, which do not count there.
  static let edge = Gate(kinds: WordSignature.edge.kinds | bits(of: .quote), literals: 0)
  /// Admits nothing.
  static let closed = Gate(kinds: 0, literals: 0)

  static let tagBits: UInt64 = 1 << UInt64(Tag.count) - 1

  /// The bits of a word's form.
  static func bits(of flags: WordFlags) -> UInt64 { UInt64(flags.rawValue) << UInt64(Tag.count) }

  /// The commonest words of English prose and its commonest marks, in lower case. Each has a bit of its own, so that a
  /// gate that asks for these alone is sure.
  static let commonWords = [
    "the", ",", ".", "of", "to", "and", "a", "in", "\"", "is", "that", "it", "for", "on", "-", "with", "are", "this",
    "as", "not", "have", "'s", "be", "from", "at", "was", "he", "they", "but", "will", "by", "has", ":", "?", "!",
    "which",
  ]

  /// The bit for a literal of a wide gate: its own for the common words, one of those that the others share else; 0 for
  /// none.
  static func bit(ofWide bit: UInt8) -> UInt64 {
    if bit == 0 { return 0 }
    let (number, own) = (Int(bit) - 1, commonWords.count)
    return 1 << UInt64(number < own ? number : own + (number - own) % (64 - own))
  }

  /// The bits of literals that are shared.
  static let sharedBits: UInt64 = ~0 << UInt64(commonWords.count)

  /// Whether a word of this signature may pass.
  @inline(__always)
  func admits(_ word: WordSignature) -> Bool { kinds & word.kinds | literals & word.literals != 0 }

  /// What either of two gates admits.
  func union(_ other: Gate) -> Gate { Gate(kinds: kinds | other.kinds, literals: literals | other.literals) }
}

extension Gate: Packable {
  func pack(into packer: inout Packer) { packer.pack(kinds, literals) }

  init(from unpacker: inout Unpacker) {
    self.init(kinds: UInt64(from: &unpacker), literals: UInt64(from: &unpacker))
  }
}
