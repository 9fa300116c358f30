import Text

/// Looks at the words that a quotation mark opens.
extension [UInt8] {
  /// The end of the line that holds `offset`, at most `limit`.
  func lineEnd(from offset: Int, limit: Int) -> Int {
    LineBreaks.first(in: span, from: Swift.max(0, offset), before: limit)
  }

  /// Whether `byte` and a space stand before `offset`.
  func follows(_ byte: UInt8, _ offset: Int) -> Bool {
    offset > 1 && self[offset - 1] == 0x20 && self[offset - 2] == byte
  }

  /// Whether the quotation that starts at `offset` starts in the middle of a sentence, with a small letter.
  func isPhrase(at offset: Int) -> Bool { offset < count && self[offset] >= 0x61 && self[offset] <= 0x7A }

  /// Whether the sentence at `offset` is the last of its line, and no longer than a thousand bytes.
  func isSentenceEnd(from offset: Int) -> Bool {
    var i = offset
    while i + 2 < count, i < offset + 1_000, self[i] != 0x0A, self[i] != 0x0D {
      if isInnerStop(at: i) { return false }
      i += 1
    }
    return i > offset && self[i - 1].isStop
  }

  /// Whether a sentence ends at `offset`, and another begins on the same line: not at an abbreviation such as “Capt.”.
  func isInnerStop(at offset: Int) -> Bool {
    guard offset > 0, offset + 2 < count, self[offset].isStop, self[offset - 1] >= 0x61, self[offset - 1] <= 0x7A,
      self[offset + 1] == 0x20, self[offset + 2] >= 0x41, self[offset + 2] <= 0x5A
    else { return false }
    var start = offset
    while start > 0, offset - start < 6, self[start - 1] > 0x20 { start -= 1 }
    return self[offset] != 0x2E || offset - start > 5 || self[start] >= 0x61
  }
}

extension UInt8 {
  /// Whether the byte is a full stop, a question mark or an exclamation mark.
  fileprivate var isStop: Bool { self == 0x2E || self == 0x3F || self == 0x21 }
}
