public import Packing

extension QuoteConvention: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(language, open, close, innerOpen, innerClose, isSpaced)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(
      language: String(from: &unpacker), open: String(from: &unpacker), close: String(from: &unpacker),
      innerOpen: String?(from: &unpacker), innerClose: String?(from: &unpacker), isSpaced: Bool(from: &unpacker))
  }
}

extension BracketPair: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(open, close)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(open: String(from: &unpacker), close: String(from: &unpacker))
  }
}

extension PairConventions: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(language, quotes, brackets, apostrophes, reportingVerbs)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(
      language: String(from: &unpacker), quotes: [QuoteConvention](from: &unpacker),
      brackets: [BracketPair](from: &unpacker), apostrophes: [String](from: &unpacker))
    reportingVerbs = [String](from: &unpacker)
  }
}
