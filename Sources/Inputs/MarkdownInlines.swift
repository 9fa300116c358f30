/// The inline markup of one paragraph of Markdown: what of it is read, and as what.
///
/// Emphasis is paired the simple way (the nearest open mark of the same character); what does not pair stays text.
struct MarkdownInlines {
  private enum Kind {
    case text
    case space
    case lineBreak
    case paragraphBreak
    case hidden
    case comment(content: Range<Int>)
    case scalar(Unicode.Scalar)
    case placeholder
  }

  private struct Item {
    var range: Range<Int>
    var kind: Kind
  }

  private let paragraph: MarkdownParagraph
  private let scanner: MarkupScanner
  private var items: [Item] = []
  private var i = 0
  /// The open emphasis marks, as indexes of `items`, by character.
  private var emphases: [UInt8: [Int]] = [:]
  /// The open brackets, as indexes of `items`.
  private var brackets: [Int] = []
  /// The names of elements that are not closed any more.
  private var unclosed: Set<String> = []
  /// Where runs of backticks of each length start, the next one last.
  private var backticks: [Int: [Int]] = [:]

  init(_ paragraph: MarkdownParagraph) {
    self.paragraph = paragraph
    scanner = MarkupScanner(bytes: paragraph.bytes)
    findBackticks()
    while i < paragraph.bytes.count { readItem() }
  }

  /// Writes what is read of the paragraph.
  func write(to builder: inout TextBuilder) {
    for item in items where !item.range.isEmpty {
      switch item.kind {
      case .text: builder.copy(paragraph.source(of: item.range))
      case .space: builder.space(spaceSource(item.range))
      case .lineBreak: builder.breakLine()
      case .paragraphBreak: builder.breakParagraph()
      case .hidden: break
      case .comment(let content):
        builder.comment(paragraph.source(of: item.range), content: paragraph.source(of: content))
      case .scalar(let scalar): builder.put(scalar, for: paragraph.source(of: item.range))
      case .placeholder: builder.putPlaceholder(for: paragraph.source(of: item.range))
      }
    }
  }

  private func spaceSource(_ range: Range<Int>) -> Range<Int> {
    let lower = range.lowerBound
    return paragraph.bytes[lower] == UInt8(ascii: "\n")
      ? paragraph.sourceOfBreak(at: lower) : paragraph.source(of: range)
  }

  private mutating func add(_ kind: Kind, to end: Int) {
    items.append(Item(range: i..<end, kind: kind))
    i = end
  }

  private mutating func readItem() {
    let bytes = paragraph.bytes
    switch bytes[i] {
    case UInt8(ascii: "\n"): add(.space, to: i + 1)
    case UInt8(ascii: "\\"):
      if i + 1 < bytes.count, bytes[i + 1].isASCIIPunctuation {
        add(.scalar(Unicode.Scalar(bytes[i + 1])), to: i + 2)
      } else if i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\n") {
        add(.lineBreak, to: i + 1)
      } else {
        add(.text, to: i + 1)
      }
    case UInt8(ascii: "`"): readBackticks()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readEmphasis()
    case UInt8(ascii: "["): readOpeningBracket(at: i)
    case UInt8(ascii: "!") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "["):
      readOpeningBracket(at: i + 1)
    case UInt8(ascii: "]"): readClosingBracket()
    case UInt8(ascii: "<"): readMarkup()
    case UInt8(ascii: "&"):
      if let (scalar, end) = scanner.entity(at: i) { add(.scalar(scalar), to: end) } else { add(.text, to: i + 1) }
    case let byte where byte.isWhitespace: readSpace()
    default:
      var end = i + 1
      while end < bytes.count, !bytes[end].isMarkdownMark || isWordSpace(at: end) { end += 1 }
      add(.text, to: end)
    }
  }

  /// Whether a single space between words stands at `index`.
  private func isWordSpace(at index: Int) -> Bool {
    let bytes = paragraph.bytes
    return bytes[index] == UInt8(ascii: " ") && index + 1 < bytes.count && !bytes[index + 1].isWhitespace
  }

  private mutating func readSpace() {
    let bytes = paragraph.bytes
    var end = i
    while end < bytes.count, bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let isHardBreak = end - i >= 2 && end < bytes.count
    if end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      add(isHardBreak ? .lineBreak : .hidden, to: end)
    } else {
      // Several spaces stay several: that they are there is a fault of the text.
      add(.text, to: end)
    }
  }

  private mutating func findBackticks() {
    let bytes = paragraph.bytes
    var k = 0
    while k < bytes.count {
      guard bytes[k] == UInt8(ascii: "`") else {
        k += 1
        continue
      }
      let start = k
      while k < bytes.count, bytes[k] == UInt8(ascii: "`") { k += 1 }
      backticks[k - start, default: []].append(start)
    }
    for length in backticks.keys { backticks[length]!.reverse() }
  }

  private mutating func readBackticks() {
    let bytes = paragraph.bytes
    var end = i
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - i
    while let next = backticks[length]?.last, next < end { backticks[length]!.removeLast() }
    if let close = backticks[length]?.last { add(.placeholder, to: close + length) } else { add(.text, to: end) }
  }

  private mutating func readEmphasis() {
    let bytes = paragraph.bytes
    let mark = bytes[i]
    var end = i
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let before = i == 0 ? UInt8(ascii: " ") : bytes[i - 1]
    let after = end == bytes.count ? UInt8(ascii: " ") : bytes[end]
    let isInsideWord =
      !before.isWhitespace && !before.isASCIIPunctuation && !after.isWhitespace && !after.isASCIIPunctuation
    var canOpen = !after.isWhitespace && (!after.isASCIIPunctuation || before.isWhitespace || before.isASCIIPunctuation)
    var canClose =
      !before.isWhitespace && (!before.isASCIIPunctuation || after.isWhitespace || after.isASCIIPunctuation)
    if mark == UInt8(ascii: "_"), isInsideWord { (canOpen, canClose) = (false, false) }
    if mark == UInt8(ascii: "~"), end - i != 2 { (canOpen, canClose) = (false, false) }
    add(.text, to: end)
    var index = items.count - 1
    if canClose { index = close(mark, index) }
    if canOpen, !items[index].range.isEmpty { emphases[mark, default: []].append(index) }
  }

  /// Hides as many marks of the item at `index` as have open partners; gives the index of what is left of it.
  private mutating func close(_ mark: UInt8, _ index: Int) -> Int {
    while !items[index].range.isEmpty, let open = emphases[mark]?.last {
      let count = min(items[open].range.count, items[index].range.count)
      items[open].range = items[open].range.dropLast(count)
      items[index].range = items[index].range.dropFirst(count)
      if items[open].range.isEmpty { emphases[mark]!.removeLast() }
    }
    return index
  }

  private mutating func readOpeningBracket(at bracket: Int) {
    if scanner.has("[^", at: bracket), bracket == i,
      let end = paragraph.bytes[i...].prefix(64).firstIndex(of: UInt8(ascii: "]"))
    {
      return add(.hidden, to: end + 1)
    }
    add(.text, to: bracket + 1)
    brackets.append(items.count - 1)
  }

  private mutating func readClosingBracket() {
    guard let open = brackets.popLast(), let end = linkTarget(at: i + 1) else { return add(.text, to: i + 1) }
    items[open].kind = .hidden
    add(.hidden, to: end)
  }

  /// The end of `(target "title")` or `[label]` at `start`, or nil. A target is at most 2,000 bytes.
  private func linkTarget(at start: Int) -> Int? {
    let bytes = paragraph.bytes
    guard start < bytes.count else { return nil }
    let limit = min(bytes.count, start + 2_000)
    if bytes[start] == UInt8(ascii: "[") {
      return bytes[(start + 1)..<limit].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
        .flatMap { bytes[$0] == UInt8(ascii: "]") ? $0 + 1 : nil }
    }
    guard bytes[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var quote: UInt8?
    for k in start..<limit {
      switch bytes[k] {
      case UInt8(ascii: "\"") where quote == nil && bytes[k - 1].isWhitespace: quote = bytes[k]
      case let byte where byte == quote: quote = nil
      case UInt8(ascii: "(") where quote == nil: depth += 1
      case UInt8(ascii: ")") where quote == nil:
        depth -= 1
        if depth == 0 { return k + 1 }
      case UInt8(ascii: "]") where quote == nil && k + 1 < limit && bytes[k + 1] == UInt8(ascii: "("): return nil
      default: break
      }
    }
    return nil
  }

  private mutating func readMarkup() {
    if let (content, end) = scanner.comment(at: i) { return add(.comment(content: content), to: end) }
    if let end = autolinkEnd() {
      add(.hidden, to: i + 1)
      add(.text, to: end - 1)
      return add(.hidden, to: end)
    }
    guard let tag = scanner.tag(at: i, limit: 2_000), paragraph.bytes[tag.end - 1] == UInt8(ascii: ">") else {
      return add(.text, to: i + 1)
    }
    switch HTMLElement.role(of: tag.name) {
    case .inline: add(.hidden, to: tag.end)
    case .lineBreak: add(.lineBreak, to: tag.end)
    case .block: add(.paragraphBreak, to: tag.end)
    case .hidden, .code, .raw:
      if let end = elementEnd(tag) { add(.placeholder, to: end) } else { add(.hidden, to: tag.end) }
    }
  }

  /// The end of the element that a tag opens.
  private mutating func elementEnd(_ tag: MarkupScanner.Tag) -> Int? {
    if tag.isClosing || unclosed.contains(tag.name) { return nil }
    let end = scanner.closingTag(tag.name, from: tag.end).flatMap { scanner.tag(at: $0)?.end }
    if end == nil { unclosed.insert(tag.name) }
    return end
  }

  /// The end of `<https://…>` or `<name@host>`.
  private func autolinkEnd() -> Int? {
    let rest = paragraph.bytes[(i + 1)...].prefix(2_000)
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0.isWhitespace || $0 == UInt8(ascii: "<") }),
      paragraph.bytes[end] == UInt8(ascii: ">"),
      rest[..<end].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }),
      !rest[..<end].contains(UInt8(ascii: "="))
    else { return nil }
    return end + 1
  }
}

extension UInt8 {
  /// Whether the byte can begin inline markup.
  fileprivate var isMarkdownMark: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: isWhitespace
    }
  }
}
