import Rules

extension Template.Match.Repair {
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
