extension Tokenizer {
  /// Decides about the full stop at `p` right after the word `bytes[start..<p]`.
  func abbreviation(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    if p - start == 1, let letters = initials(bytes, start, classes, end) {
      if bytes[letters - 1] == UInt8(ascii: ".") {
        return emit(start, letters, .word, stop: .abbreviation, &cursor, &out)
      }
      return emit(start, letters, .word, &cursor, &out)
    }
    if isWordByte(p + 1, bytes, classes, end) {
      if isDigit(p - 1, bytes, classes, end), isDigit(p + 1, bytes, classes, end) {
        var q = p + 1
        while isDigit(q, bytes, classes, end) { q += 1 }
        return emit(start, q, .word, &cursor, &out)
      }
      if let upper = domain(bytes, p, classes, end) { return emit(start, upper, .url, &cursor, &out) }
      if p - start == 2, p + 2 < end, bytes[start] | 0x20 == UInt8(ascii: "p"), bytes[start + 1] == UInt8(ascii: "h"),
        bytes[p + 1] == UInt8(ascii: "D")
      {
        let upper = bytes[p + 2] == UInt8(ascii: ".") ? p + 3 : p + 2
        return emit(start, upper, .word, stop: .abbreviation, &cursor, &out)
      }
      return plainWord(bytes, start, p, &cursor, &out)
    }
    guard let word = PackedWord(bytes, start..<p) else { return plainWord(bytes, start, p, &cursor, &out) }
    if lists.titles.contains(word) { return emit(start, p + 1, .word, stop: .title, &cursor, &out) }
    if lists.others.contains(word) { return emit(start, p + 1, .word, stop: .abbreviation, &cursor, &out) }
    if lists.beforeNumbers.contains(word), nextClass(bytes, p + 1, classes, end) == ByteClass.digit {
      return emit(start, p + 1, .word, stop: .title, &cursor, &out)
    }
    plainWord(bytes, start, p, &cursor, &out)
  }

  /// The end of `U.S.`, `e.g.` or the initial `J.` at `start`; `nil` when the full stop is the sentence's own.
  private func initials(_ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ end: Int) -> Int? {
    var p = start
    while classAt(p, bytes, classes, end) == ByteClass.letter, p + 1 < end, bytes[p + 1] == UInt8(ascii: ".") { p += 2 }
    if p - start > 2 {
      let trailing = classAt(p, bytes, classes, end) == ByteClass.letter && !isWordByte(p + 1, bytes, classes, end)
      return trailing ? p + 1 : p
    }
    if classAt(p, bytes, classes, end) == ByteClass.letter, !isWordByte(p + 1, bytes, classes, end) { return p + 1 }
    let letter = bytes[start]
    guard letter < 0x5B, letter != UInt8(ascii: "I") else { return nil }
    var next = p
    while classAt(next, bytes, classes, end) == ByteClass.space, next < end { next += 1 }
    return classAt(next, bytes, classes, end) == ByteClass.letter ? p : nil
  }

  /// The end of the bare domain or file name whose first full stop is at `p`.
  private func domain(_ bytes: Span<UInt8>, _ p: Int, _ classes: Span<UInt8>, _ end: Int) -> Int? {
    var label = p + 1
    var q = label
    var found: Int?
    while q < end, q - p < 64 {
      let kind = classes[Int(bytes[q])]
      if kind == ByteClass.letter || kind == ByteClass.digit || kind == ByteClass.hyphen {
        q += 1
      } else {
        if isLastLabel(bytes, label..<q) { found = q }
        guard kind == ByteClass.period, isWordByte(q + 1, bytes, classes, end) else { break }
        q += 1
        label = q
      }
    }
    if q == end, isLastLabel(bytes, label..<q) { found = q }
    return found
  }

  /// Whether the label is a domain's or a file name's last; never one in title case (`soil.In` lacks a space).
  private func isLastLabel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let word = PackedWord(bytes, range), lists.domains.contains(word) else { return false }
    let first = bytes[range.lowerBound] & 0x20
    return bytes[range.upperBound - 1] & 0x20 == first
  }

  private func isDigit(_ p: Int, _ bytes: Span<UInt8>, _ classes: Span<UInt8>, _ end: Int) -> Bool {
    classAt(p, bytes, classes, end) == ByteClass.digit
  }

  /// The class of the first byte at or after `p` that is no white space.
  private func nextClass(_ bytes: Span<UInt8>, _ p: Int, _ classes: Span<UInt8>, _ end: Int) -> UInt8 {
    let limit = min(end, p + 8)
    var p = p
    while p < limit, classes[Int(bytes[p])] == ByteClass.space { p += 1 }
    return classAt(p, bytes, classes, end)
  }
}
