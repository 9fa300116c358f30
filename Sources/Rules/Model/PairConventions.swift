/// How one language, or one school of typography in it, quotes.
public struct QuoteConvention: Sendable, Hashable {
  /// The language (ISO 639-1).
  public let language: String
  /// The mark that opens a quotation.
  public let open: String
  /// The mark that closes it.
  public let close: String
  /// The mark that opens a quotation within a quotation; nil where the convention names none.
  public let innerOpen: String?
  /// The mark that closes a quotation within a quotation; nil where the convention names none.
  public let innerClose: String?
  /// Whether a space stands between the marks and the words.
  public let isSpaced: Bool

  /// Makes a convention.
  public init(
    language: String, open: String, close: String, innerOpen: String? = nil, innerClose: String? = nil,
    isSpaced: Bool = false
  ) {
    self.language = language
    self.open = open
    self.close = close
    self.innerOpen = innerOpen
    self.innerClose = innerClose
    self.isSpaced = isSpaced
  }
}

/// A bracket and its partner.
public struct BracketPair: Sendable, Hashable {
  /// The bracket that opens.
  public let open: String
  /// The bracket that closes.
  public let close: String

  /// Makes a pair.
  public init(open: String, close: String) {
    self.open = open
    self.close = close
  }
}

/// The marks that come in pairs: declared once a rule pack, as `<conventions>` under `<rules>`.
public struct PairConventions: Sendable, Hashable {
  /// The language of the text; its conventions are native, all others foreign.
  public var language: String
  /// The conventions of quotation; those of the pack's own language are native to the text.
  public var quotes: [QuoteConvention]
  /// The brackets.
  public var brackets: [BracketPair]
  /// The marks that may also be apostrophes or primes, and so prove nothing alone.
  public var apostrophes: [String]
  /// The verbs of clauses such as “he said” that stand beside a quotation, in all their forms.
  public var reportingVerbs: [String] = []

  /// Makes conventions.
  public init(
    language: String = "en", quotes: [QuoteConvention] = [], brackets: [BracketPair] = [], apostrophes: [String] = []
  ) {
    self.language = language
    self.quotes = quotes
    self.brackets = brackets
    self.apostrophes = apostrophes
  }
}
