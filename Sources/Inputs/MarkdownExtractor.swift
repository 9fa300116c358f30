import Text

/// Takes the text out of Markdown, block by block.
///
/// Front matter, code, link targets, rules and comments are left out; headings, list items, quotations and table cells
/// become paragraphs, each on one line of its own.
struct MarkdownExtractor {
  private let scanner: MarkupScanner
  private var builder: TextBuilder
  /// The start of the next line, or of what is left of it after a comment.
  private var i: Int
  private var paragraph = MarkdownParagraph()
  /// The column where the text of the innermost open list item starts.
  private var listIndent = 0

  init(_ source: [UInt8], from start: Int) {
    scanner = MarkupScanner(bytes: source)
    builder = TextBuilder(source)
    i = start
  }

  private var bytes: [UInt8] { scanner.bytes }

  mutating func extract() -> ExtractedText {
    skipFrontMatter()
    var source = SourceLine(content: i..<i, next: i)
    while i < bytes.count {
      // What is left of a line after a comment is not searched for its end again.
      source = i < source.content.upperBound ? source.rest(from: i) : scanner.line(at: i)
      let line = MarkdownLine(scanner, source, listIndent: listIndent, inParagraph: !paragraph.isEmpty)
      i = line.next
      read(line)
    }
    endParagraph()
    return builder.finish(.markdown)
  }

  private mutating func read(_ line: MarkdownLine) {
    if line.startsItem { endParagraph() }
    if let indent = line.itemIndent { listIndent = indent }
    switch line.kind {
    case .fence(let mark, let count):
      endParagraph()
      skipFence(mark, count)
    case .blank, .code, .separator, .underline: endParagraph()
    case .heading:
      endParagraph()
      listIndent = 0
      paragraph.append(line.content, of: bytes)
      endParagraph()
    case .tableRow:
      endParagraph()
      for cell in cells(of: line.content) {
        paragraph.append(cell, of: bytes)
        endParagraph()
      }
    case .comment:
      endParagraph()
      if let (content, end) = scanner.comment(at: line.content.lowerBound) {
        builder.comment(line.content.lowerBound..<end, content: content)
        i = end
      }
    case .rawElement(let name):
      endParagraph()
      let close = scanner.closingTag(name, from: line.content.lowerBound) ?? bytes.count
      i = scanner.tag(at: min(close, bytes.count - 1))?.end ?? bytes.count
    case .text:
      if paragraph.isEmpty, line.indent < listIndent { listIndent = 0 }
      paragraph.append(line.content, of: bytes)
    }
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    builder.breakParagraph()
    MarkdownInlines(paragraph).write(to: &builder)
    builder.breakParagraph()
    paragraph.removeAll()
  }

  /// YAML between `---` lines or TOML between `+++` lines at the very start.
  private mutating func skipFrontMatter() {
    guard scanner.has("---", at: i) || scanner.has("+++", at: i) else { return }
    let mark = bytes[i..<(i + 3)]
    var line = scanner.line(at: i)
    guard line.content.count == 3 else { return }
    while line.next < bytes.count {
      line = scanner.line(at: line.next)
      let content = bytes[scanner.trimmed(line.content)]
      if content.elementsEqual(mark) || content.elementsEqual("...".utf8) {
        i = line.next
        return
      }
    }
  }

  /// Moves past the fence that closes a code block of `count` marks.
  private mutating func skipFence(_ mark: UInt8, _ count: Int) {
    while i < bytes.count {
      let line = scanner.line(at: i)
      i = line.next
      let content = scanner.trimmed(line.content).drop { bytes[$0] == UInt8(ascii: ">") || bytes[$0].isWhitespace }
      if content.count >= count, content.allSatisfy({ bytes[$0] == mark }) { return }
    }
  }

  /// The cells of a row, without the row of dashes under the headings.
  private func cells(of row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    var isDelimiter = true
    for k in row.lowerBound...row.upperBound {
      let isEnd = k == row.upperBound
      let isEscaped = k > row.lowerBound && bytes[k - 1] == UInt8(ascii: "\\")
      if isEnd || bytes[k] == UInt8(ascii: "|") && !isEscaped {
        let cell = scanner.trimmed(start..<k)
        if !cell.isEmpty { cells.append(cell) }
        start = k + 1
      }
      if !isEnd, !bytes[k].isWhitespace, !"|:-".utf8.contains(bytes[k]) { isDelimiter = false }
    }
    return isDelimiter ? [] : cells
  }
}

/// A line of a source, without its break, and the start of the next one.
struct SourceLine {
  var content: Range<Int>
  var next: Int

  /// The part of the line from `start` on.
  func rest(from start: Int) -> SourceLine { SourceLine(content: start..<content.upperBound, next: next) }
}

extension MarkupScanner {
  /// The line at `start`.
  func line(at start: Int) -> SourceLine {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = end
    if next < bytes.count {
      next += bytes[end] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A ? 2 : 1
    }
    return SourceLine(content: start..<end, next: next)
  }

  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isWhitespace { lower += 1 }
    while upper > lower, bytes[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }
}
