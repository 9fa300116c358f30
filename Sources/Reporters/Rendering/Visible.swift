/// Makes text safe to print and invisible characters visible.
///
/// An article may carry terminal escape sequences or bidirectional overrides; a report must neither obey nor hide them.
enum Visible {
  /// `text` as one line: control characters as their pictures, other invisible ones as `<U+200B>`.
  static func line(_ text: String) -> String {
    if isPlain(text) || !text.unicodeScalars.contains(where: isInvisible) { return text }
    return text.reduce(into: "") { $0 += replacement(for: $1) ?? String($1) }
  }

  /// `text` in quotation marks, shortened in the middle beyond 60 characters.
  ///
  /// Lone spaces show as `␣`. Lone punctuation, and text that has quotation marks at its ends, stand bare: quotation
  /// marks around quotation marks cannot be read.
  static func quoted(_ text: String) -> String {
    if text.allSatisfy({ $0 == " " }) { return "“" + String(repeating: "␣", count: text.count) + "”" }
    let visible = line(text)
    let shown = visible.count > 60 ? "\(visible.prefix(40)) … \(visible.suffix(16))" : visible
    let isBare =
      quotationMarks.contains(text.first!) || quotationMarks.contains(text.last!)
      || text.allSatisfy { $0.isPunctuation || $0.isSymbol }
    return isBare ? shown : "“\(shown)”"
  }

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』"]

  /// What to print for a character that would not show, `nil` for one that shows.
  ///
  /// Joiners inside a cluster, as in family emoji or Persian words, belong to what shows.
  static func replacement(for character: Character) -> String? {
    if character == "\r\n" { return "␍␊" }
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, isInvisible(scalar) else { return nil }
    switch scalar.value {
    case 0..<0x20: return String(Unicode.Scalar(0x2400 + scalar.value)!)
    case 0x7F: return "␡"
    default:
      let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal + ">"
    }
  }

  /// Whether all of `text` is sure to show: ASCII, eight bytes at a time, and the letters and marks of English typography.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var i = 0
    while i < bytes.count {
      if i + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
        // The high bit of some byte where one is below 0x20, 0x7F or beyond ASCII.
        let isOther = (word &+ 0x0101_0101_0101_0101) | word | (word &- 0x2020_2020_2020_2020)
        let others = isOther & 0x8080_8080_8080_8080
        if others == 0 {
          i += 8
          continue
        }
        // The first such byte is certain.
        i += others.trailingZeroBitCount >> 3
      }
      switch bytes[i] {
      case 0x20..<0x7F: i += 1
      case 0xC2 where bytes[i + 1] > 0xA0 && bytes[i + 1] != 0xAD: i += 2
      case 0xC3...0xC8: i += 2
      case 0xE2 where bytes[i + 1] == 0x80 && (0x90...0xA7).contains(bytes[i + 2]): i += 3
      default: return false
      }
    }
    return true
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x2010...0x2027: return false
    case ..<0x20: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    default: return false
    }
  }

  /// Breaks `text`, a single visible line, at spaces into lines of at most `width` columns; a longer word stands alone.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let columns = DisplayWidth.of(String(word))
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += columns
    }
    if used > 0 { lines.append(line) }
    return lines
  }
}
