import Text

/// Collects text and its map, with white space as a reader sees it: one space between words, none at a break.
struct TextBuilder {
  private var text: [UInt8] = []
  private var map = OffsetMap()
  private var gap = Gap.none
  private(set) var comments: [SourceComment] = []
  private let source: [UInt8]

  /// What separates the next text from the last; the greater wins.
  private enum Gap {
    case none
    case space(Range<Int>)
    case line
    case paragraph
  }

  init(_ source: [UInt8]) { self.source = source }

  /// Adds bytes of the source as they are.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    closeGap(before: range.lowerBound)
    append(source[range], range, .verbatim)
  }

  /// Adds a scalar that the source writes otherwise.
  mutating func put(_ scalar: Unicode.Scalar, for range: Range<Int>) {
    closeGap(before: range.lowerBound)
    append(UTF8.encode(scalar)!, range, .replaced)
  }

  /// Adds U+FFFC, the object replacement character, for something that is no prose: the sentence around it stays whole.
  mutating func putPlaceholder(for range: Range<Int>) {
    closeGap(before: range.lowerBound)
    append([0xEF, 0xBF, 0xBC], range, .inserted)
  }

  /// Notes white space; runs become one space.
  mutating func space(_ range: Range<Int>) {
    if case .none = gap { gap = .space(range) }
  }

  /// Ends the line; ending it twice ends the paragraph.
  mutating func breakLine() {
    switch gap {
    case .line: gap = .paragraph
    case .paragraph: break
    default: gap = .line
    }
  }

  /// Ends the paragraph.
  mutating func breakParagraph() { gap = .paragraph }

  /// Keeps a comment when it speaks to us. `content` lies inside `range`.
  mutating func comment(_ range: Range<Int>, content: Range<Int>) {
    let content = String(decoding: source[content], as: UTF8.self)
    if content.contains("calque:") { comments.append(SourceComment(range: ByteRange(range), content: content)) }
  }

  /// The result.
  func finish(_ format: InputFormat) -> ExtractedText {
    ExtractedText(text: text, map: map, comments: comments, format: format)
  }

  private mutating func closeGap(before offset: Int) {
    defer { gap = .none }
    guard !text.isEmpty else { return }
    switch gap {
    case .none: break
    case .space(let range):
      let isPlain = range.count == 1 && source[range.lowerBound] == UInt8(ascii: " ")
      append([UInt8(ascii: " ")], range, isPlain ? .verbatim : .replaced)
    case .line: append([UInt8(ascii: "\n")], offset..<offset, .inserted)
    case .paragraph: append([UInt8(ascii: "\n"), UInt8(ascii: "\n")], offset..<offset, .inserted)
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, _ range: Range<Int>, _ kind: OffsetMap.Kind) {
    let start = text.count
    text.append(contentsOf: bytes)
    map.append(OffsetMap.Piece(text: ByteRange(start..<text.count), source: ByteRange(range), kind: kind))
  }
}
