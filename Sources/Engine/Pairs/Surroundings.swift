/// Looks at what stands beside a mark, over other quotation marks and signs of emphasis.
enum Surroundings {
  /// How far to look over other marks, in bytes.
  private static let reach = 16

  /// What stands before `offset`.
  static func before(_ offset: Int, in text: [UInt8]) -> Neighbour {
    var i = offset
    while offset - i < reach, let scalar = scalarBefore(i, in: text) {
      if !isTransparent(scalar) {
        // A space may part an inner closing mark from the outer one: he said ‘Yes.’ ”
        if isBlank(scalar), let mark = scalarBefore(i - width(scalar), in: text), isSingle(mark) { return .stop }
        return classify(scalar)
      }
      i -= width(scalar)
    }
    return .edge
  }

  /// What stands at `offset` and after.
  static func after(_ offset: Int, in text: [UInt8]) -> Neighbour {
    var i = offset
    while i - offset < reach, let scalar = scalar(at: i, in: text) {
      if !isTransparent(scalar) {
        // A space may part an outer opening mark from the inner one: “ ‘Yes,’ he said.
        if isBlank(scalar), let mark = self.scalar(at: i + width(scalar), in: text), isSingle(mark),
          let word = self.scalar(at: i + width(scalar) + width(mark), in: text), classify(word) == .letter
        {
          return .letter
        }
        return classify(scalar)
      }
      i += width(scalar)
    }
    return .edge
  }

  /// Whether a stop and a space stand before `offset`.
  static func isAfterStop(_ offset: Int, in text: [UInt8]) -> Bool {
    offset > 1 && text[offset - 1] == 0x20 && classify(UInt32(text[offset - 2])) == .stop
  }

  /// Whether a mark stands between two letters or digits, as an apostrophe does.
  static func isInsideWord(_ mark: Range<Int>, in text: [UInt8]) -> Bool {
    guard let left = scalarBefore(mark.lowerBound, in: text), let right = scalar(at: mark.upperBound, in: text) else {
      return false
    }
    return isWord(left) && isWord(right)
  }

  private static func isWord(_ scalar: UInt32) -> Bool { classify(scalar) == .letter || classify(scalar) == .digit }

  /// What a scalar is as a neighbour.
  static func classify(_ scalar: UInt32) -> Neighbour {
    switch scalar {
    case 0x0A, 0x0D: .edge
    case 0x20, 0x09, 0xA0, 0x2000...0x200B, 0x202F, 0x3000: .space
    case 0x30...0x39: .digit
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2026, 0x25, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B,
      0xFF1F:
      .stop
    case 0x28, 0x5B, 0x7B, 0xBF, 0xA1, 0xFF08, 0xFF3B: .opener
    case 0x29, 0x5D, 0x7D, 0xFF09, 0xFF3D: .closer
    case 0x2D, 0x2010...0x2015: .dash
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0..<0x80, 0x80..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF: .other
    default: .letter
    }
  }

  /// Whether a word that is none of the small words of grammar stands at `offset`.
  static func isContentWord(at offset: Int, in text: [UInt8]) -> Bool {
    let word = text.dropFirst(offset).prefix(12).prefix(while: isAlphanumeric)
    return !word.isEmpty && !smallWords.contains(word.map { $0 | 0x20 })
  }

  /// Whether the word before `offset` ends as one that takes an apostrophe: the workers', nothin'.
  static func endsAsApostrophes(at offset: Int, in text: [UInt8]) -> Bool {
    // Not the word of a quotation of one word: a "yes" vote.
    var start = offset
    while start > 0, offset - start < 16, isAlphanumeric(text[start - 1]) { start -= 1 }
    if start > 0, text[start - 1] == text[offset] { return false }
    if text[offset - 1] == 0x73 { return true }
    return offset >= 4 && text[offset - 1] == 0x6E && text[offset - 2] == 0x69 && text[offset - 3] > 0x60
      && text[offset - 4] > 0x60
  }

  /// Whether a number of at most three digits, and a point and more where it has one, ends at `offset`.
  static func isShortNumber(before offset: Int, in text: [UInt8]) -> Bool {
    var start = offset
    while start > 0, offset - start < 4, isDigit(text[start - 1]) { start -= 1 }
    return start < offset && offset - start < 4
      && (start == 0 || !isAlphanumeric(text[start - 1]) && text[start - 1] != 0x3A)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let smallWords: Set<[UInt8]> = Set(
    ("""
    a about after also an and are as at be because before both but by can could do does during for from had has have he \
    her his how i if in instead into is it its may might must no nor not of on or our over said says shall she should \
    since so than that the their them then there these they this those though to under until up was we were what when \
    where which while who why will with would you your take takes took make makes made get gets got give gives gave show \
    shows showed hold holds held come comes came go goes went need needs want wants help helps keep keeps become becomes \
    mean means refer refers seem seems
    """).utf8.split(separator: 0x20).map { Array($0) })

  /// Whether a byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Whether a scalar is a space within a line.
  static func isBlank(_ scalar: UInt32) -> Bool { classify(scalar) == .space }

  private static func isSingle(_ scalar: UInt32) -> Bool { scalar == 0x27 || (0x2018...0x201B).contains(scalar) }

  private static func isTransparent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2A, 0x5F, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  /// The number of bytes of a scalar in UTF-8.
  static func width(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }

  /// The scalar that starts at `offset`; the byte itself where the text is not UTF-8; nil at the end.
  static func scalar(at offset: Int, in text: [UInt8]) -> UInt32? {
    guard offset < text.count else { return nil }
    let lead = text[offset]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1, offset + length <= text.count else { return UInt32(min(lead, 0x7F)) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in text[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return 0x7F }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return width(value) == length ? value : 0x7F
  }

  /// The scalar that ends just before `offset`; nil at the start.
  static func scalarBefore(_ offset: Int, in text: [UInt8]) -> UInt32? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard let value = scalar(at: start, in: text), start + width(value) == offset else { return 0x7F }
    return value
  }
}
