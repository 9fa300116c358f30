public import Packing

extension Template: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) { parts.pack(into: &packer) }
  /// Reads a value.
  public init(from unpacker: inout Unpacker) { self.init([Part](from: &unpacker)) }
}

extension Template.Part: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    switch self {
    case .literal(let text):
      packer.pack(true, text)
    case .match(let match):
      packer.pack(false, match)
    }
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self = Bool(from: &unpacker) ? .literal(String(from: &unpacker)) : .match(Template.Match(from: &unpacker))
  }
}

extension Template.Match.CaseChange: Packable {}
extension Template.Match.Repair: Packable {}

extension Template.Match: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    let capture: String? = if case .capture(let name) = reference { name } else { nil }
    packer.pack(capture, caseChange, inflection, hasArticle, repair, pattern, replacement)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(
      reference: String?(from: &unpacker).map { .capture($0) } ?? .marker, caseChange: CaseChange?(from: &unpacker),
      inflection: String?(from: &unpacker), hasArticle: Bool(from: &unpacker), repair: Repair?(from: &unpacker),
      pattern: String?(from: &unpacker), replacement: String?(from: &unpacker))
  }
}
