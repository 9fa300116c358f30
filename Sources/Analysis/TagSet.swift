/// A set of tags, one bit each.
public struct TagSet: OptionSet, Hashable, Sendable {
  /// Bit `n` stands for the tag of number `n`.
  public let rawValue: UInt64

  /// Makes a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one tag.
  public init(_ tag: Tag) { rawValue = 1 << UInt64(tag.rawValue) }

  /// The set of some tags.
  public init(_ tags: [Tag]) { rawValue = tags.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

  /// Whether the tag is in the set.
  public func contains(_ tag: Tag) -> Bool { rawValue >> UInt64(tag.rawValue) & 1 != 0 }

  /// How many tags are in the set.
  public var count: Int { rawValue.nonzeroBitCount }

  /// The tag of the lowest number in the set, or `nil` if it is empty.
  public var first: Tag? { rawValue == 0 ? nil : Tag(rawValue: UInt8(rawValue.trailingZeroBitCount)) }

  /// Common and proper nouns.
  public static let noun = TagSet([.NN, .NNS, .NNP, .NNPS])
  /// Proper nouns.
  public static let name = TagSet([.NNP, .NNPS])
  /// Verbs other than modals.
  public static let verb = TagSet([.VB, .VBP, .VBZ, .VBD, .VBN, .VBG])
  /// Adjectives.
  public static let adjective = TagSet([.JJ, .JJR, .JJS])
  /// Adverbs.
  public static let adverb = TagSet([.RB, .RBR, .RBS, .WRB])
  /// Determiners, possessive ones included.
  public static let determiner = TagSet([.DT, .PDT, .WDT, .PRPS, .WPS])
  /// Pronouns.
  public static let pronoun = TagSet([.PRP, .PRPS, .WP, .WPS, .EX])
  /// Modal verbs.
  public static let modal = TagSet(.MD)
  /// Numbers.
  public static let number = TagSet(.CD)
  /// Punctuation marks.
  public static let punctuation = TagSet([
    .period, .comma, .colon, .openQuote, .closeQuote, .openBracket, .closeBracket, .HYPH, .NFP,
  ])
  /// The tags a word that is in no list may have.
  public static let open = TagSet([
    .NN, .NNS, .NNP, .NNPS, .VB, .VBP, .VBZ, .VBD, .VBN, .VBG, .JJ, .JJR, .JJS, .RB, .CD, .UH, .FW, .LS, .SYM, .AFX,
    .ADD, .GW, .XX, .NFP,
  ])
}
