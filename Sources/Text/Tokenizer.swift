/// Cuts a paragraph into tokens in one pass over its bytes, as the English Web Treebank does.
/// One object, so that it is passed on without counting references to its tables.
///
/// Contractions and possessives are two tokens (`do` `n't`, `Krebs` `'s`), punctuation stands apart, hyphenated words
/// are three tokens (`well` `-` `known`) unless the first part is a prefix (`non-stop`), and abbreviations, addresses and
/// numbers stay whole. Linear in the number of bytes: no byte is looked at more than a fixed number of times.
final class Tokenizer: Sendable {
  let classes = ByteClass.table
  let lists = Abbreviations()

  /// Where the pass stands.
  struct Cursor {
    /// The offset of the next byte.
    var position: Int
    /// The offset just past the paragraph.
    let end: Int
    /// Whether white space precedes the next byte.
    var space = true
    /// No address starts before this offset.
    var addressFree = 0
    /// The tokens that may close a sentence.
    var stops: [Stop] = []
  }

  /// Appends the tokens of `bytes[start..<end]` to `out`.
  func tokenize(_ bytes: Span<UInt8>, from start: Int, to end: Int, into out: inout Segmentation) {
    precondition(0 <= start && start <= end && end <= bytes.count)
    var cursor = Cursor(position: start, end: end)
    swap(&cursor.stops, &out.stops)
    cursor.stops.removeAll(keepingCapacity: true)
    // No token is empty, so there are at most as many as bytes.
    out.tokens.append(addingCapacity: end - start) { tokens in tokenize(bytes, &cursor, &tokens) }
    swap(&cursor.stops, &out.stops)
  }

  private func tokenize(_ bytes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>) {
    let table = self.classes
    let classes = table.span
    precondition(classes.count == 256)
    let end = cursor.end
    while cursor.position < end {
      let start = cursor.position
      let byte = bytes[unchecked: start]
      let kind = classes[unchecked: Int(byte)]
      if kind == ByteClass.letter {
        word(bytes, start, classes, &cursor, &out)
        continue
      }
      switch kind {
      case ByteClass.space:
        cursor.position += 1
        cursor.space = true
      case ByteClass.single:
        emit(start, start + 1, isSymbol(byte) ? .symbol : .punctuation, &cursor, &out)
      case ByteClass.digit:
        number(bytes, start, classes, &cursor, &out)
      case ByteClass.period:
        period(bytes, start, classes, &cursor, &out)
      case ByteClass.mark:
        marks(bytes, start, .mark, &cursor, &out)
      case ByteClass.apostrophe:
        apostrophe(bytes, start, 1, classes, &cursor, &out)
      case ByteClass.hyphen:
        emit(start, run(bytes, start, end), .punctuation, &cursor, &out)
      case ByteClass.run:
        ornament(bytes, start, classes, &cursor, &out)
      case ByteClass.joint:
        joint(bytes, start, classes, &cursor, &out)
      default:
        other(bytes, start, classes, &cursor, &out)
      }
    }
  }

  /// Appends one token and moves past it.
  @inline(__always)
  func emit(_ lower: Int, _ upper: Int, _ kind: TokenKind, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>) {
    out.append(
      Token(
        range: ByteRange(UInt32(truncatingIfNeeded: lower), UInt32(truncatingIfNeeded: upper)), kind: kind,
        spaceBefore: cursor.space))
    cursor.position = upper
    cursor.space = false
  }

  /// Appends one token that may close a sentence.
  func emit(
    _ lower: Int, _ upper: Int, _ kind: TokenKind, stop: Stop.Kind, _ cursor: inout Cursor,
    _ out: inout OutputSpan<Token>
  ) {
    cursor.stops.append(Stop(token: out.count, kind: stop))
    emit(lower, upper, kind, &cursor, &out)
  }

  /// The end of the run of the byte at `start`.
  func run(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var p = start + 1
    while p < end, bytes[p] == bytes[start] { p += 1 }
    return p
  }

  /// The class of the byte at `p`, or a space's at the end.
  @inline(__always)
  func classAt(_ p: Int, _ bytes: Span<UInt8>, _ classes: Span<UInt8>, _ end: Int) -> UInt8 {
    p < end ? classes[Int(bytes[p])] : ByteClass.space
  }

  /// Whether a letter, in any script, or a digit stands at `p`.
  func isWordByte(_ p: Int, _ bytes: Span<UInt8>, _ classes: Span<UInt8>, _ end: Int) -> Bool {
    switch classAt(p, bytes, classes, end) {
    case ByteClass.letter, ByteClass.digit: true
    case ByteClass.high: ScalarClass.of(decodeScalar(bytes, at: p, end: end).value) == .letter
    default: false
    }
  }

  private func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "\\"): true
    default: false
    }
  }
}
