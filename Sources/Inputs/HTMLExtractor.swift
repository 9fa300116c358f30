import Text

/// Takes the text out of HTML.
///
/// libxml2's HTML parser is not used: it tells lines, not byte offsets, and repairs and re-encodes what it reads, so that
/// findings could not be put back to the byte. Lexing HTML is easy; its difficult part, building the tree, is not needed.
struct HTMLExtractor {
  private let scanner: MarkupScanner
  private var builder: TextBuilder
  private var i: Int

  init(_ source: [UInt8], from start: Int) {
    scanner = MarkupScanner(bytes: source)
    builder = TextBuilder(source)
    i = start
  }

  mutating func extract() -> ExtractedText {
    let bytes = scanner.bytes
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"):
        if let (scalar, end) = scanner.entity(at: i) {
          builder.put(scalar, for: i..<end)
          i = end
        } else {
          copyByte()
        }
      case let byte where byte.isWhitespace: whitespace()
      default:
        let start = i
        while i < bytes.count, !bytes[i].isWhitespace, bytes[i] != UInt8(ascii: "<"), bytes[i] != UInt8(ascii: "&") {
          i += 1
        }
        builder.copy(start..<i)
      }
    }
    return builder.finish(.html)
  }

  private mutating func copyByte() {
    builder.copy(i..<(i + 1))
    i += 1
  }

  private mutating func whitespace() {
    let start = i
    while i < scanner.bytes.count, scanner.bytes[i].isWhitespace { i += 1 }
    builder.space(start..<i)
  }

  private mutating func markup() {
    if let (content, end) = scanner.comment(at: i) {
      builder.comment(i..<end, content: content)
      i = end
    } else if scanner.has("<!", at: i) || scanner.has("<?", at: i) {
      i = (scanner.bytes[i...].firstIndex(of: UInt8(ascii: ">")) ?? scanner.bytes.count - 1) + 1
    } else if let tag = scanner.tag(at: i) {
      element(tag)
    } else {
      copyByte()
    }
  }

  private mutating func element(_ tag: MarkupScanner.Tag) {
    let start = i
    i = tag.end
    switch HTMLElement.role(of: tag.name) {
    case .inline: break
    case .lineBreak: builder.breakLine()
    case .block: builder.breakParagraph()
    case .hidden where !tag.isClosing && !tag.isSelfClosing:
      skip(tag.name)
      builder.breakParagraph()
    case .code where !tag.isClosing && !tag.isSelfClosing:
      skip(tag.name)
      builder.putPlaceholder(for: start..<i)
    case .raw where !tag.isClosing:
      i = scanner.closingTag(tag.name, from: i).flatMap { scanner.tag(at: $0)?.end } ?? scanner.bytes.count
    case .hidden, .code, .raw: break
    }
  }

  /// Moves past the end tag of the element just opened, counting elements of the same name inside it.
  private mutating func skip(_ name: String) {
    var depth = 1
    while depth > 0, let next = scanner.bytes[i...].firstIndex(of: UInt8(ascii: "<")) {
      i = next
      if let (content, end) = scanner.comment(at: i) {
        builder.comment(i..<end, content: content)
        i = end
      } else if let tag = scanner.tag(at: i) {
        i = tag.end
        if tag.name == name, !tag.isSelfClosing { depth += tag.isClosing ? -1 : 1 }
        if HTMLElement.role(of: tag.name) == .raw, !tag.isClosing {
          i = scanner.closingTag(tag.name, from: i) ?? scanner.bytes.count
        }
      } else {
        i += 1
      }
    }
    if depth > 0 { i = scanner.bytes.count }
  }
}
