public import Packing

extension QuoteConvention: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    language.pack(into: &packer)
    open.pack(into: &packer)
    close.pack(into: &packer)
    innerOpen.pack(into: &packer)
    innerClose.pack(into: &packer)
    isSpaced.pack(into: &packer)
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
    open.pack(into: &packer)
    close.pack(into: &packer)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(open: String(from: &unpacker), close: String(from: &unpacker))
  }
}

extension PairConventions: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    language.pack(into: &packer)
    quotes.pack(into: &packer)
    brackets.pack(into: &packer)
    apostrophes.pack(into: &packer)
    reportingVerbs.pack(into: &packer)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(
      language: String(from: &unpacker), quotes: [QuoteConvention](from: &unpacker),
      brackets: [BracketPair](from: &unpacker), apostrophes: [String](from: &unpacker))
    reportingVerbs = [String](from: &unpacker)
  }
}
