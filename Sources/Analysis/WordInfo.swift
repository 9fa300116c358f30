/// What is known about a word without its context.
public struct WordInfo: Sendable {
  /// The number of the word's lower-case form; the word's own if it is in lower case.
  public internal(set) var lower: UInt32
  /// How it is written.
  public internal(set) var shape: WordShape
  /// Whether it is English.
  public internal(set) var known: KnownWord
  /// How common it is in English: 0 unknown or very rare to 15 the commonest; each step is about twice as common.
  public internal(set) var frequency: UInt8
  /// The script of its first letter.
  public internal(set) var script: Script
  /// The tags it can have: the tagger gives it no other.
  public internal(set) var tags: TagSet
  /// The languages, English not among them, whose function word or common word it is.
  public internal(set) var languages: LanguageSet
}

/// How a word is written.
public struct WordShape: OptionSet, Hashable, Sendable {
  /// The bits of the options.
  public let rawValue: UInt16
  /// Makes a shape from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first letter is a capital.
  public static let capitalised = WordShape(rawValue: 1)
  /// Every letter is a capital, and there are two or more.
  public static let allCaps = WordShape(rawValue: 2)
  /// There is a capital after a small letter.
  public static let innerCapital = WordShape(rawValue: 4)
  /// There is a digit.
  public static let hasDigit = WordShape(rawValue: 8)
  /// There is a hyphen.
  public static let hasHyphen = WordShape(rawValue: 16)
  /// There is an apostrophe, straight or curly.
  public static let hasApostrophe = WordShape(rawValue: 32)
  /// There is a full stop.
  public static let hasPeriod = WordShape(rawValue: 64)
  /// There is a byte beyond ASCII.
  public static let nonASCII = WordShape(rawValue: 128)
  /// There is a letter.
  public static let hasLetter = WordShape(rawValue: 256)
  /// There is a letter, and none is a capital.
  public static let lowercase = WordShape(rawValue: 512)
}

/// Whether a word is English, and on what ground.
public enum KnownWord: UInt8, Sendable {
  /// In no list, and not built from a word that is.
  case unknown
  /// In the word list.
  case word
  /// Built from a listed word: `re-`, `un-`, `-ness`, a compound, another spelling.
  case derived
  /// In the list of names, and written with a capital.
  case name
  /// No word at all: a number, punctuation, a symbol, an address.
  case other
}

/// The script of a letter.
public enum Script: UInt8, Sendable {
  /// No letter.
  case none
  /// Latin.
  case latin
  /// Greek.
  case greek
  /// Cyrillic.
  case cyrillic
  /// Armenian, Hebrew, Arabic, Indic, Thai and every other script not named here.
  case other
  /// Arabic.
  case arabic
  /// Hebrew.
  case hebrew
  /// Chinese characters.
  case han
  /// Hiragana and katakana.
  case kana
  /// Hangul.
  case hangul

  /// The script of a scalar; `none` if it is no letter.
  public static func of(_ scalar: UInt32) -> Script {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A:
      .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0x3040...0x30FF: .kana
    case 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: .hangul
    case 0x530...0x58F, 0x700...0x74F, 0x780...0x10FF, 0x1200...0x1DFF, 0x2C00...0x2DFF, 0xA000...0xABFF,
      0x10000...0x1EFFF:
      .other
    default: .none
    }
  }
}
