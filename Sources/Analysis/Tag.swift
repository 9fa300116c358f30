/// A Penn Treebank part-of-speech tag, as the English Web Treebank uses them.
public struct Tag: RawRepresentable, Hashable, Sendable {
  /// The tag's number, 0..<`Tag.count`; stable within one build only.
  public let rawValue: UInt8

  /// Makes a tag from its number.
  public init(rawValue: UInt8) {
    precondition(Int(rawValue) < Self.count, "no such tag")
    self.rawValue = rawValue
  }

  private init(_ rawValue: UInt8) { self.rawValue = rawValue }

  /// The tag of that Penn name (`NN`, `PRP$`, `-LRB-`), or `nil`.
  public init?(penn name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    rawValue = UInt8(index)
  }

  /// The tag's Penn name.
  public var penn: String { Self.names[Int(rawValue)] }

  /// How many tags there are.
  public static let count = 50

  /// All tags.
  public static let all: [Tag] = (0..<UInt8(count)).map { Tag($0) }

  private static let names = [
    "NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD", "JJ", "JJR", "JJS", "RB", "RBR", "RBS",
    "RP", "IN", "TO", "DT", "PDT", "WDT", "PRP", "PRP$", "WP", "WP$", "WRB", "EX", "CC", "CD", "POS", "UH", "FW", "LS",
    "SYM", "AFX", "ADD", "GW", "XX", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "$",
  ]

  /// Noun, singular or mass.
  public static let NN = Tag(0)
  /// Noun, plural.
  public static let NNS = Tag(1)
  /// Proper noun, singular.
  public static let NNP = Tag(2)
  /// Proper noun, plural.
  public static let NNPS = Tag(3)
  /// Verb, base form.
  public static let VB = Tag(4)
  /// Verb, present, not third person singular.
  public static let VBP = Tag(5)
  /// Verb, present, third person singular.
  public static let VBZ = Tag(6)
  /// Verb, past tense.
  public static let VBD = Tag(7)
  /// Verb, past participle.
  public static let VBN = Tag(8)
  /// Verb, gerund or present participle.
  public static let VBG = Tag(9)
  /// Modal verb.
  public static let MD = Tag(10)
  /// Adjective.
  public static let JJ = Tag(11)
  /// Adjective, comparative.
  public static let JJR = Tag(12)
  /// Adjective, superlative.
  public static let JJS = Tag(13)
  /// Adverb.
  public static let RB = Tag(14)
  /// Adverb, comparative.
  public static let RBR = Tag(15)
  /// Adverb, superlative.
  public static let RBS = Tag(16)
  /// Particle of a phrasal verb.
  public static let RP = Tag(17)
  /// Preposition or subordinating conjunction.
  public static let IN = Tag(18)
  /// The word “to”.
  public static let TO = Tag(19)
  /// Determiner.
  public static let DT = Tag(20)
  /// Predeterminer.
  public static let PDT = Tag(21)
  /// Relative or interrogative determiner.
  public static let WDT = Tag(22)
  /// Personal pronoun.
  public static let PRP = Tag(23)
  /// Possessive pronoun (`PRP$`).
  public static let PRPS = Tag(24)
  /// Relative or interrogative pronoun.
  public static let WP = Tag(25)
  /// Possessive relative pronoun (`WP$`).
  public static let WPS = Tag(26)
  /// Relative or interrogative adverb.
  public static let WRB = Tag(27)
  /// Existential “there”.
  public static let EX = Tag(28)
  /// Coordinating conjunction.
  public static let CC = Tag(29)
  /// Cardinal number.
  public static let CD = Tag(30)
  /// Possessive ending.
  public static let POS = Tag(31)
  /// Interjection.
  public static let UH = Tag(32)
  /// Foreign word.
  public static let FW = Tag(33)
  /// List item mark.
  public static let LS = Tag(34)
  /// Symbol.
  public static let SYM = Tag(35)
  /// Affix standing alone.
  public static let AFX = Tag(36)
  /// Web or e-mail address.
  public static let ADD = Tag(37)
  /// Part of a word written apart.
  public static let GW = Tag(38)
  /// Unknown, garbled.
  public static let XX = Tag(39)
  /// Mark that ends a sentence (`.`).
  public static let period = Tag(40)
  /// Comma.
  public static let comma = Tag(41)
  /// Colon, semicolon, dash (`:`).
  public static let colon = Tag(42)
  /// Opening quotation mark.
  public static let openQuote = Tag(43)
  /// Closing quotation mark (`''`).
  public static let closeQuote = Tag(44)
  /// Opening bracket (`-LRB-`).
  public static let openBracket = Tag(45)
  /// Closing bracket (`-RRB-`).
  public static let closeBracket = Tag(46)
  /// Hyphen inside a compound.
  public static let HYPH = Tag(47)
  /// Ornament, emoticon.
  public static let NFP = Tag(48)
  /// Currency sign (`$`).
  public static let currency = Tag(49)
}

extension Tag: CustomStringConvertible {
  /// The tag's Penn name.
  public var description: String { penn }
}
