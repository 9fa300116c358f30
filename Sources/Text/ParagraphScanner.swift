/// Finds the paragraphs of a text, one after the other.
///
/// A line is a paragraph, and so is a block of lines that was wrapped by hand: lines up to 130 characters wide, each so
/// full that the next line's first word did not fit. List items begin a paragraph. A paragraph of more than 64 KiB is
/// cut at a space. Ranges exclude the white space around a paragraph. Linear in the number of bytes.
public struct ParagraphScanner: Sendable {
  /// The longest paragraph in bytes.
  public static let limit = 65_536
  private static let widths = 40...130

  private let text: [UInt8]
  private var position: Int
  /// The wrapping width of the block that holds `position`, in scalars; 0 if its lines stand alone.
  private var width = 0
  private var blockEnd = 0

  /// Starts at the beginning of `text`, after a byte order mark.
  public init(_ text: [UInt8]) {
    self.text = text
    position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next paragraph that is not blank, or `nil` at the end.
  public mutating func next() -> ByteRange? {
    let text = self.text
    let bytes = text.span
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    var end =
      start < blockEnd ? LineBreaks.first(in: bytes, from: start, before: start + Self.limit + 1) : measureBlock(start)
    while width > 0, end - start < Self.limit, let next = continuation(after: end, from: start, bytes) {
      end = LineBreaks.first(in: bytes, from: next)
    }
    if end - start > Self.limit { end = cut(start, bytes) }
    position = end
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return ByteRange(start..<end)
  }

  /// The offset just past the line break at `end`.
  private func nextLine(_ end: Int, _ bytes: Span<UInt8>) -> Int {
    end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? end + 2 : min(end + 1, bytes.count)
  }

  /// Where the next line starts if it continues the paragraph whose last line ends at `end`.
  private func continuation(after end: Int, from start: Int, _ bytes: Span<UInt8>) -> Int? {
    guard end < bytes.count else { return nil }
    let next = nextLine(end, bytes)
    guard next < blockEnd, next < bytes.count, !isListItem(next, bytes) else { return nil }
    var line = end
    while line > start, bytes[line - 1] != 0x0A, bytes[line - 1] != 0x0D { line -= 1 }
    var word = next
    while word < bytes.count, bytes[word] > 0x20 { word += 1 }
    let length = ScalarCount.of(bytes, in: line..<end)
    return length >= Self.widths.lowerBound && length + 1 + ScalarCount.of(bytes, in: next..<word) > width ? next : nil
  }

  /// Finds the end of the block of non-blank lines at `start` and its width. Returns the end of its first line.
  private mutating func measureBlock(_ start: Int) -> Int {
    let text = self.text
    let bytes = text.span
    let first = LineBreaks.first(in: bytes, from: start)
    let second = nextLine(first, bytes)
    if isBlank(second, bytes) {
      (blockEnd, width) = (max(second, start + 1), 0)
      return first
    }
    var line = start
    var lines = 0
    var width = 0
    while line < bytes.count {
      let end = LineBreaks.first(in: bytes, from: line)
      var p = line
      while p < end, bytes[p] <= 0x20 { p += 1 }
      if p == end { break }
      lines += 1
      if width >= 0 {
        let length = end - line > 4 * Self.widths.upperBound ? Int.max : ScalarCount.of(bytes, in: line..<end)
        width = Self.widths.upperBound < length ? -1 : max(width, length)
      }
      line = nextLine(end, bytes)
      if end == bytes.count { break }
    }
    blockEnd = max(line, start + 1)
    self.width = lines < 2 || width < Self.widths.lowerBound ? 0 : width
    return first
  }

  /// Whether the line at `start` has nothing but white space.
  private func isBlank(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    var p = start
    while p < bytes.count, bytes[p] <= 0x20 {
      if bytes[p] == 0x0A || bytes[p] == 0x0D { return true }
      p += 1
    }
    return p == bytes.count
  }

  /// Whether the line at `start` begins with a bullet or a number: `- `, `* `, `• `, `1. `, `2) `.
  private func isListItem(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    var p = start
    while p < bytes.count, bytes[p] == 0x20 || bytes[p] == 0x09 { p += 1 }
    guard p + 1 < bytes.count else { return false }
    switch bytes[p] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return bytes[p + 1] == 0x20
    case 0xE2: return p + 2 < bytes.count && bytes[p + 1] == 0x80 && bytes[p + 2] == 0xA2
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while p + 1 < bytes.count, p - start < 8, bytes[p] >= 0x30, bytes[p] <= 0x39 { p += 1 }
      return (bytes[p] == UInt8(ascii: ".") || bytes[p] == UInt8(ascii: ")")) && bytes[p + 1] == 0x20
    default: return false
    }
  }

  /// Where to cut a paragraph that is too long: at the last space within the limit, or else between two scalars.
  private func cut(_ start: Int, _ bytes: Span<UInt8>) -> Int {
    let limit = start + Self.limit
    var p = limit
    while p > start, bytes[p] > 0x20 { p -= 1 }
    if p > start { return p }
    p = limit
    while p > limit - 3, bytes[p] & 0xC0 == 0x80 { p -= 1 }
    return p
  }
}
