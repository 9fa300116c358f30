/// A repair of matched text that a template names by `repair="…"` because no replacement can express it.
enum NamedRepair: String, CaseIterable {
  /// Removes all white space.
  case unspaced
  /// Reads the text as the UTF-8 that it was before it was decoded as another character set.
  case mojibake
  /// Resolves the character references of HTML, also doubled ones.
  case entities
  /// Resolves the escapes of programs: `\u2019`, `\"`, `%E2%80%99`.
  case escapes
  /// Puts Latin letters in place of letters of other scripts that look like them.
  case homoglyphs
  /// Puts ordinary letters and marks in place of wide ones.
  case fullWidth = "full-width"

  /// The repaired text; nil when the text is not of the kind the repair is for.
  func apply(to text: String) -> String? {
    switch self {
    case .unspaced: String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    case .mojibake: Mojibake.decoded(text)
    case .entities: CharacterReferences.resolved(text)
    case .escapes: Escapes.resolved(text)
    case .homoglyphs: Homoglyphs.latin(text)
    case .fullWidth: String(String.UnicodeScalarView(text.unicodeScalars.map(Self.narrow)))
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
    case 0x3000: " "
    case 0x3001: ","
    case 0x3002: "."
    default: scalar
    }
  }
}
