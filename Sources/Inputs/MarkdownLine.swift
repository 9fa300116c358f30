/// One line of Markdown: what contains it, what it is, and where its text stands.
struct MarkdownLine {
  enum Kind {
    case blank
    case text
    case heading
    /// `===` or `---` under a heading.
    case underline
    /// A thematic break, a definition of a link target: nothing to read.
    case separator
    case code
    case fence(UInt8, Int)
    case tableRow
    case comment
    case rawElement(String)
  }

  private(set) var kind = Kind.text
  /// The text, without markers and white space around it.
  private(set) var content: Range<Int>
  /// The start of the next line.
  let next: Int
  /// The column of the first byte that is neither space nor marker of a quotation.
  private(set) var indent = 0
  /// Whether a list item or footnote starts here.
  private(set) var startsItem = false
  /// The column of an item's text, when one starts here.
  private(set) var itemIndent: Int?

  /// Reads a line; `listIndent` is the column of the open list item's text, 0 outside lists.
  init(_ scanner: MarkupScanner, _ line: SourceLine, listIndent: Int, inParagraph: Bool) {
    next = line.next
    content = line.content
    let bytes = scanner.bytes
    var i = content.lowerBound
    let end = content.upperBound
    var column = 0
    var markers = true
    while markers {
      (i, column) = Self.skipSpace(bytes, i, end, column)
      indent = column
      if i < end, bytes[i] == UInt8(ascii: ">") {
        i += 1
        if i < end, bytes[i] == UInt8(ascii: " ") { i += 1 }
        column = 0
        continue
      }
      if column >= (startsItem ? itemIndent! : listIndent) + 4, !inParagraph || startsItem, i < end {
        kind = .code
        return
      }
      let isRule = Self.isThematicBreak(bytes, i, end)
      if !isRule,
        let width = Self.itemMarker(bytes, i, end, interrupting: inParagraph && !startsItem && listIndent == 0)
      {
        i += width
        column += width
        startsItem = true
        itemIndent = Self.skipSpace(bytes, i, end, column).column
      } else {
        markers = false
      }
    }
    content = scanner.trimmed(i..<end)
    classify(scanner, inParagraph: inParagraph && !startsItem)
    // Two spaces at the end of a line of text end it for the reader too.
    if case .text = kind, scanner.has("  ", at: content.upperBound) {
      content = content.lowerBound..<(content.upperBound + 2)
    }
  }

  private mutating func classify(_ scanner: MarkupScanner, inParagraph: Bool) {
    let bytes = scanner.bytes
    guard let first = content.first.map({ bytes[$0] }) else {
      kind = .blank
      return
    }
    let text = bytes[content]
    if inParagraph, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), text.allSatisfy({ $0 == first }) {
      kind = .underline
    } else if Self.isThematicBreak(bytes, content.lowerBound, content.upperBound) {
      kind = .separator
    } else if first == UInt8(ascii: "#") {
      let level = text.prefix { $0 == first }.count
      guard level <= 6, level == text.count || text[content.lowerBound + level].isWhitespace else { return }
      kind = .heading
      content = scanner.trimmed((content.lowerBound + level)..<content.upperBound)
      while let last = content.last, bytes[last] == first { content = content.dropLast() }
      content = scanner.trimmed(content)
    } else if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
      let count = text.prefix { $0 == first }.count
      if count >= 3, first == UInt8(ascii: "~") || !text.dropFirst(count).contains(first) {
        kind = .fence(first, count)
      }
    } else if first == UInt8(ascii: "|") {
      kind = .tableRow
    } else if first == UInt8(ascii: "<") {
      if scanner.has("<!--", at: content.lowerBound) {
        kind = .comment
      } else if let tag = scanner.tag(at: content.lowerBound), !tag.isClosing, !tag.isSelfClosing {
        switch HTMLElement.role(of: tag.name) {
        case .raw, .hidden: kind = .rawElement(tag.name)
        default: break
        }
      }
    } else if first == UInt8(ascii: "["), !inParagraph {
      readDefinition(scanner)
    }
  }

  /// `[label]: target` holds nothing to read; `[^1]: text` is a footnote; `[x] text` an item of a task list.
  private mutating func readDefinition(_ scanner: MarkupScanner) {
    let bytes = scanner.bytes
    guard let close = bytes[content].firstIndex(of: UInt8(ascii: "]")), close + 1 < content.upperBound else { return }
    let label = bytes[(content.lowerBound + 1)..<close]
    if bytes[close + 1] == UInt8(ascii: ":") {
      if label.first == UInt8(ascii: "^") {
        startsItem = true
        content = scanner.trimmed((close + 2)..<content.upperBound)
      } else {
        kind = .separator
      }
    } else if startsItem, label.count == 1, label.allSatisfy({ " xX".utf8.contains($0) }) {
      content = scanner.trimmed((close + 1)..<content.upperBound)
    }
  }

  private static func skipSpace(_ bytes: [UInt8], _ start: Int, _ end: Int, _ from: Int) -> (index: Int, column: Int) {
    var (i, column) = (start, from)
    while i < end, bytes[i] == UInt8(ascii: " ") || bytes[i] == UInt8(ascii: "\t") {
      column += bytes[i] == UInt8(ascii: " ") ? 1 : 4 - column % 4
      i += 1
    }
    return (i, column)
  }

  /// Three or more of `*`, `-` or `_`, with or without spaces.
  private static func isThematicBreak(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start < end, "*-_".utf8.contains(bytes[start]) else { return false }
    var count = 0
    for byte in bytes[start..<end] where !byte.isWhitespace {
      if byte != bytes[start] { return false }
      count += 1
    }
    return count >= 3
  }

  /// The length of a list marker at `start` (`-`, `*`, `+`, `1.`, `1)`), or nil. Only a bullet with text or the number
  /// 1 can interrupt a paragraph.
  private static func itemMarker(_ bytes: [UInt8], _ start: Int, _ end: Int, interrupting: Bool) -> Int? {
    guard start < end else { return nil }
    var i = start
    if "-*+".utf8.contains(bytes[i]) {
      i += 1
    } else {
      while i < end, bytes[i].isDigit { i += 1 }
      guard i > start, i - start <= 9, i < end, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")") else {
        return nil
      }
      if interrupting, !(i == start + 1 && bytes[start] == UInt8(ascii: "1")) { return nil }
      i += 1
    }
    if i == end { return interrupting ? nil : i - start }
    return bytes[i] == UInt8(ascii: " ") || bytes[i] == UInt8(ascii: "\t") ? i - start : nil
  }
}
