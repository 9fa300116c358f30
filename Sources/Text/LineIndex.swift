/// A place in a text as people count: lines and columns from 1, columns in Unicode scalars.
public struct Position: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars; an invalid byte counts as one scalar.
  public let column: Int

  /// Makes a position from 1-based numbers.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where each line of a text starts, for turning byte offsets into lines and columns.
///
/// Lines end at LF, CR LF or a lone CR. Building is O(bytes); a look-up is O(log lines + length of the line).
public struct LineIndex: Sendable {
  /// The offset of the first byte of each line; never empty.
  public let starts: [UInt32]
  private let size: Int

  /// Finds the lines of `text`.
  public init(_ text: [UInt8]) {
    var starts: [UInt32] = [0]
    let span = text.span
    var end = LineBreaks.first(in: span, from: 0)
    while end < span.count {
      let isPair = span[unchecked: end] == 0x0D && end + 1 < span.count && span[unchecked: end + 1] == 0x0A
      let start = end + (isPair ? 2 : 1)
      starts.append(UInt32(start))
      end = LineBreaks.first(in: span, from: start)
    }
    self.starts = starts
    self.size = text.count
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var count: Int { starts.count }

  /// The 1-based number of the line that holds the byte at `offset`.
  public func line(at offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The same, quickest when it is `guess` or one of the lines shortly after it.
  public func line(at offset: UInt32, from guess: Int) -> Int {
    var line = guess
    if starts[line - 1] > offset { return self.line(at: offset) }
    while line < starts.count, starts[line] <= offset {
      line += 1
      if line - guess > 16 { return self.line(at: offset) }
    }
    return line
  }

  /// The bytes of a 1-based line with its line break.
  public func range(ofLine line: Int) -> ByteRange {
    ByteRange(starts[line - 1], line < starts.count ? starts[line] : UInt32(size))
  }

  /// The line and column of the byte at `offset` in `text`, the text this index was built from.
  public func position(of offset: UInt32, in text: [UInt8]) -> Position {
    let line = line(at: offset)
    let before = Int(starts[line - 1])..<Int(offset)
    return Position(line: line, column: 1 + ScalarCount.of(text.span, in: before))
  }
}
