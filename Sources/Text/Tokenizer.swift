/// Cuts a paragraph into tokens in one pass over its bytes, as the English Web Treebank does.
///
/// Contractions and possessives are two tokens (`do` `n't`, `Krebs` `'s`), punctuation stands apart, hyphenated words
/// are three tokens (`well` `-` `known`) unless the first part is a prefix (`non-stop`), and abbreviations, addresses and
/// numbers stay whole. Linear in the number of bytes: no byte is looked at more than a fixed number of times.
struct Tokenizer: Sendable {
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
  }

  /// Appends the tokens of `bytes[start..<end]` to `out`.
  func tokenize(_ bytes: Span<UInt8>, from start: Int, to end: Int, into out: inout Segmentation) {
    let classes = self.classes.span
    var cursor = Cursor(position: start, end: end)
    while cursor.position < end {
      let start = cursor.position
      let byte = bytes[start]
      switch classes[Int(byte)] {
      case ByteClass.space:
        cursor.position += 1
        cursor.space = true
      case ByteClass.letter:
        word(bytes, start, classes, &cursor, &out)
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
  func emit(_ lower: Int, _ upper: Int, _ kind: TokenKind, _ cursor: inout Cursor, _ out: inout Segmentation) {
    out.tokens.append(
      Token(
        range: ByteRange(UInt32(truncatingIfNeeded: lower), UInt32(truncatingIfNeeded: upper)), kind: kind,
        spaceBefore: cursor.space))
    cursor.position = upper
    cursor.space = false
  }

  /// Appends one token that may close a sentence.
  func emit(
    _ lower: Int, _ upper: Int, _ kind: TokenKind, stop: Stop.Kind, _ cursor: inout Cursor, _ out: inout Segmentation
  ) {
    out.stops.append(Stop(token: out.tokens.count, kind: stop))
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
