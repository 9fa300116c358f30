/// A language that a text may have been translated from.
public enum Language: UInt8, CaseIterable, Sendable {
  /// Spanish.
  case es
  /// French.
  case fr
  /// German.
  case de
  /// Italian.
  case it
  /// Portuguese.
  case pt
  /// Dutch.
  case nl
  /// Russian.
  case ru
  /// Polish.
  case pl
  /// Turkish.
  case tr
  /// Romanian.
  case ro
  /// Czech.
  case cs
  /// Swedish.
  case sv
  /// Indonesian.
  case id
  /// Chinese.
  case zh
  /// Japanese.
  case ja
  /// Ukrainian.
  case uk
  /// Arabic.
  case ar
  /// Greek.
  case el
  /// Korean.
  case ko
  /// Hebrew.
  case he
  /// Estonian.
  case et

  /// The ISO 639-1 code.
  public var code: String { "\(self)" }

  /// The language of an ISO 639-1 code, or `nil`.
  public init?(code: String) {
    guard let language = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = language
  }
}

/// A set of languages, one bit each.
public struct LanguageSet: OptionSet, Hashable, Sendable {
  /// Bit `n` stands for the language of number `n`.
  public let rawValue: UInt32
  /// Makes a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The set of one language.
  public init(_ language: Language) { rawValue = 1 << UInt32(language.rawValue) }
  /// Whether the language is in the set.
  public func contains(_ language: Language) -> Bool { rawValue >> UInt32(language.rawValue) & 1 != 0 }
}
