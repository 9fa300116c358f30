/// What a token is made of.
public enum TokenKind: UInt8, Sendable {
  /// Letters, with inner apostrophes, hyphens, full stops or digits where they belong to the word.
  case word
  /// Digits, with inner separators: `1,000.5`, `9/11`, `5:00`.
  case number
  /// Marks that structure a sentence: full stops, commas, quotation marks, brackets, dashes.
  case punctuation
  /// Currency and mathematical signs, arrows, emoji; ornaments such as `***`.
  case symbol
  /// A web address or a bare domain or file name.
  case url
  /// An e-mail address.
  case email
}

/// A word, number or mark in a text.
public struct Token: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes of the whole text.
  public var range: ByteRange
  /// What it is made of.
  public var kind: TokenKind
  /// Whether white space, or the start of the paragraph, stands before it.
  public var spaceBefore: Bool

  /// Makes a token.
  public init(range: ByteRange, kind: TokenKind, spaceBefore: Bool) {
    self.range = range
    self.kind = kind
    self.spaceBefore = spaceBefore
  }
}
