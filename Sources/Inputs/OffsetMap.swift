public import Text

/// Where each byte of an extracted text stands in its source.
///
/// The text is a row of pieces, each copied from the source, written for something else there (an entity, a run of white
/// space), or standing for what is no text (code, the break between two blocks). A look-up is O(log pieces).
public struct OffsetMap: Sendable {
  /// What a piece of text is to its source.
  enum Kind: UInt8, Sendable {
    /// The same bytes.
    case verbatim
    /// Other bytes for the same content.
    case replaced
    /// A placeholder or break that nobody wrote; no finding is reported inside it.
    case inserted
  }

  /// A stretch of text and its source.
  struct Piece: Sendable, Equatable {
    var text: ByteRange
    var source: ByteRange
    var kind: Kind
  }

  /// In order of both text and source, the text ranges without a gap.
  private(set) var pieces: [Piece] = []

  /// Makes a map of an empty text.
  init() {}

  /// Makes the map of a text that is its source from byte `skipped` on.
  init(identity count: Int, skipping skipped: Int = 0) {
    if count > 0 {
      append(Piece(text: ByteRange(0..<count), source: ByteRange(skipped..<skipped + count), kind: .verbatim))
    }
  }

  /// Adds a piece, joining verbatim neighbours.
  mutating func append(_ piece: Piece) {
    if piece.kind == .verbatim, let last = pieces.last, last.kind == .verbatim, last.source.upper == piece.source.lower
    {
      pieces[pieces.count - 1].text.upper = piece.text.upper
      pieces[pieces.count - 1].source.upper = piece.source.upper
    } else {
      pieces.append(piece)
    }
  }

  /// Whether every byte of the text stands at the same offset in the source.
  public var isIdentity: Bool {
    pieces.isEmpty || pieces.count == 1 && pieces[0].kind == .verbatim && pieces[0].source.lower == 0
  }

  /// The source of a range of text: from the source of its first byte to that of its last, an entity always whole.
  /// Nil where the range holds nothing but placeholders and breaks.
  public func source(of range: ByteRange) -> ByteRange? {
    if range.isEmpty { return insertionPoint(at: range.lower).map { ByteRange($0, $0) } }
    var (first, last) = (index(at: range.lower), index(at: range.upper - 1))
    while first <= last, pieces[first].kind == .inserted { first += 1 }
    while last >= first, pieces[last].kind == .inserted { last -= 1 }
    guard first <= last else { return nil }
    let (head, tail) = (pieces[first], pieces[last])
    let lower = head.kind == .verbatim ? head.source.lower + (max(range.lower, head.text.lower) - head.text.lower) : nil
    let upper = tail.kind == .verbatim ? tail.source.upper - (tail.text.upper - min(range.upper, tail.text.upper)) : nil
    return ByteRange(lower ?? head.source.lower, upper ?? tail.source.upper)
  }

  /// The source bytes to replace in order to replace a range of text, or nil when that would also replace markup,
  /// part of an entity, or a placeholder.
  public func editableSource(of range: ByteRange) -> ByteRange? {
    guard !range.isEmpty, let source = source(of: range) else { return source(of: range) }
    let covered = pieces[index(at: range.lower)...index(at: range.upper - 1)]
    for piece in covered {
      if piece.kind == .inserted || piece.kind == .replaced && !range.contains(piece.text) { return nil }
    }
    for (piece, next) in zip(covered, covered.dropFirst()) where piece.source.upper != next.source.lower { return nil }
    return source
  }

  /// Where in the source to insert something at `offset` of the text: just after the byte before it when that was
  /// copied, else just before the byte after it. Nil inside an entity or among placeholders.
  private func insertionPoint(at offset: UInt32) -> UInt32? {
    guard !pieces.isEmpty else { return offset == 0 ? 0 : nil }
    if offset > 0 {
      let before = pieces[index(at: offset - 1)]
      if before.kind == .verbatim { return before.source.lower + (offset - before.text.lower) }
      if before.kind == .replaced, before.text.upper == offset { return before.source.upper }
    }
    guard offset < pieces[pieces.count - 1].text.upper else { return nil }
    let after = pieces[index(at: offset)]
    return after.kind != .inserted && after.text.lower == offset ? after.source.lower : nil
  }

  /// The piece that holds the byte at `offset`; the last one for any offset past the end.
  private func index(at offset: UInt32) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text.lower <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
