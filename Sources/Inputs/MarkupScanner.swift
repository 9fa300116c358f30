import XML

/// Reads the small parts of HTML that also stand in Markdown: tags, comments, character references.
struct MarkupScanner {
  /// A tag as it stands in the bytes.
  struct Tag {
    /// The element's name in lower case.
    var name: String
    var isClosing: Bool
    /// `<br/>`.
    var isSelfClosing: Bool
    /// The offset just past `>`.
    var end: Int
  }

  let bytes: [UInt8]

  /// The tag at `start`, where a `<` stands, or nil when it is no tag. A tag that never ends reaches to the end, or for
  /// `limit` bytes.
  func tag(at start: Int, limit: Int = .max) -> Tag? {
    var i = start + 1
    let isClosing = i < bytes.count && bytes[i] == UInt8(ascii: "/")
    if isClosing { i += 1 }
    let nameStart = i
    guard i < bytes.count, bytes[i].isASCIILetter else { return nil }
    while i < bytes.count, bytes[i].isTagNameByte { i += 1 }
    let name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
    guard i == bytes.count || bytes[i].isWhitespace || bytes[i] == UInt8(ascii: ">") || bytes[i] == UInt8(ascii: "/")
    else { return nil }
    var quote: UInt8?
    let last = limit < bytes.count - start ? start + limit : bytes.count
    while i < last {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[i - 1] == UInt8(ascii: "=") {
        quote = byte
      }
      i += 1
    }
    return Tag(
      name: name, isClosing: isClosing, isSelfClosing: bytes[i - 1] == UInt8(ascii: "/"), end: min(i + 1, last))
  }

  /// The end of the comment at `start`, where `<!--` stands, and its content. An unclosed one reaches to the end.
  func comment(at start: Int) -> (content: Range<Int>, end: Int)? {
    guard has("<!--", at: start) else { return nil }
    let from = start + 4
    var i = from
    while i + 2 < bytes.count {
      if bytes[i] == UInt8(ascii: "-"), bytes[i + 1] == UInt8(ascii: "-"), bytes[i + 2] == UInt8(ascii: ">") {
        return (from..<i, i + 3)
      }
      i += 1
    }
    return (from..<bytes.count, bytes.count)
  }

  /// The character reference at `start`, where an `&` stands: `&eacute;`, `&#233;`, `&#xE9;`.
  func entity(at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let limit = min(start + 34, bytes.count)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = bytes[(start + 1)..<end]
    guard name.first == UInt8(ascii: "#") else {
      return HTMLEntities.scalar(named: name).map { ($0, end + 1) }
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let value = digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }

  /// The offset of `</name`, in any case, from `start` on.
  func closingTag(_ name: String, from start: Int) -> Int? {
    let needle = Array("</\(name)".utf8)
    var i = start
    while i + needle.count <= bytes.count {
      if bytes[i] == needle[0], zip(bytes[i..<(i + needle.count)], needle).allSatisfy({ $0.lowercased == $1 }) {
        return i
      }
      i += 1
    }
    return nil
  }

  /// Whether the bytes at `offset` are `literal`.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    return literal.withUTF8Buffer { $0.elementsEqual(bytes[offset..<(offset + count)]) }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  /// Whether the byte is a space, tab, line break or form feed.
  var isWhitespace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
  /// Whether the byte can stand in the name of an element.
  var isTagNameByte: Bool { isASCIILetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ":") }
  /// Whether the byte is ASCII punctuation, which a backslash can escape in Markdown.
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIILetter && !isDigit }
  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
