extension Tokenizer {
  /// Reads what a full stop begins: a decimal, an ellipsis, or the end of a sentence.
  func period(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    let next = start + 1 < cursor.end ? bytes[start + 1] : 0
    switch classes[Int(next)] {
    case ByteClass.period: marks(bytes, start, .ellipsis, &cursor, &out)
    case ByteClass.mark: marks(bytes, start, .mark, &cursor, &out)
    case ByteClass.digit where cursor.space: number(bytes, start, classes, &cursor, &out)
    default: emit(start, start + 1, .punctuation, stop: .period, &cursor, &out)
    }
  }

  /// Reads a run of full stops, question and exclamation marks.
  func marks(
    _ bytes: Span<UInt8>, _ start: Int, _ kind: Stop.Kind, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    var p = start + 1
    var kind = kind
    scan: while p < cursor.end {
      switch bytes[p] {
      case UInt8(ascii: "."): break
      case UInt8(ascii: "!"), UInt8(ascii: "?"): kind = .mark
      default: break scan
      }
      p += 1
    }
    emit(start, p, .punctuation, stop: kind, &cursor, &out)
  }

  /// Reads what an apostrophe of `width` bytes begins: a clitic, a decade, a clipped word, or a quotation mark.
  func apostrophe(
    _ bytes: Span<UInt8>, _ start: Int, _ width: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    let next = start + width
    if !cursor.space, let upper = isClitic(bytes, next, end) {
      return emit(start, upper, .word, &cursor, &out)
    }
    if cursor.space, classAt(next, bytes, classes, end) == ByteClass.digit,
      classAt(next + 1, bytes, classes, end) == ByteClass.digit,
      classAt(next + 2, bytes, classes, end) != ByteClass.digit
    {
      let decade = next + 2 < end && bytes[next + 2] == UInt8(ascii: "s")
      return emit(start, decade ? next + 3 : next + 2, .number, &cursor, &out)
    }
    var p = next
    while classAt(p, bytes, classes, end) == ByteClass.letter { p += 1 }
    if cursor.space, classAt(p, bytes, classes, end) != ByteClass.apostrophe, !isWordByte(p, bytes, classes, end),
      let word = PackedWord(bytes, next..<p), lists.clipped.contains(word)
    {
      return emit(start, p, .word, &cursor, &out)
    }
    if next + width <= end, (0..<width).allSatisfy({ bytes[next + $0] == bytes[start + $0] }) {
      return emit(start, next + width, .punctuation, &cursor, &out)
    }
    emit(start, next, .punctuation, &cursor, &out)
  }

  /// Reads a run of one mark, or an emoticon.
  func ornament(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    if bytes[start] == UInt8(ascii: ":") {
      if cursor.space, let upper = emoticon(bytes, start, classes, end) {
        return emit(start, upper, .symbol, stop: .ornament, &cursor, &out)
      }
      return emit(start, run(bytes, start, end), .punctuation, &cursor, &out)
    }
    let upper = run(bytes, start, end)
    if upper - start >= 4 { return emit(start, upper, .symbol, stop: .ornament, &cursor, &out) }
    emit(start, upper, .symbol, &cursor, &out)
  }

  /// The end of `:)`, `:-(` or their like, standing alone.
  private func emoticon(_ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ end: Int) -> Int? {
    var p = start + 1
    if p < end, bytes[p] == UInt8(ascii: "-") { p += 1 }
    guard p < end else { return nil }
    switch bytes[p] {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "|"): break
    default: return nil
    }
    return classAt(p + 1, bytes, classes, end) == ByteClass.space ? p + 1 : nil
  }

  /// Reads `@name`, or one of `@ / & \``.
  func joint(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    switch bytes[start] {
    case UInt8(ascii: "@") where cursor.space && isWordByte(start + 1, bytes, classes, end):
      var p = start + 1
      while isWordByte(p, bytes, classes, end) || p < end && bytes[p] == UInt8(ascii: "_") {
        p += decodeScalar(bytes, at: p, end: end).length
      }
      emit(start, p, .word, &cursor, &out)
    case UInt8(ascii: "`"):
      emit(start, run(bytes, start, end), .punctuation, &cursor, &out)
    case UInt8(ascii: "/"):
      emit(start, start + 1, .punctuation, &cursor, &out)
    default:
      emit(start, start + 1, .symbol, &cursor, &out)
    }
  }

  /// Reads what a scalar beyond ASCII begins.
  func other(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    let scalar = decodeScalar(bytes, at: start, end: cursor.end)
    let next = start + scalar.length
    switch ScalarClass.of(scalar.value) {
    case .letter: longWord(bytes, start, next, classes, &cursor, &out)
    case .ideograph: emit(start, next, .word, &cursor, &out)
    case .digit: emit(start, next, .number, &cursor, &out)
    case .space:
      cursor.position = next
      cursor.space = true
    case .ignorable: cursor.position = next
    case .apostrophe: apostrophe(bytes, start, scalar.length, classes, &cursor, &out)
    case .hyphen, .punctuation: emit(start, next, .punctuation, &cursor, &out)
    case .ellipsis: emit(start, next, .punctuation, stop: .ellipsis, &cursor, &out)
    case .stop: emit(start, next, .punctuation, stop: .period, &cursor, &out)
    case .mark: emit(start, next, .punctuation, stop: .mark, &cursor, &out)
    case .symbol: emit(start, symbolEnd(bytes, next, cursor.end), .symbol, &cursor, &out)
    }
  }

  /// The end of a symbol with its modifiers: variation selectors, skin tones, joined emoji, a flag's second letter.
  private func symbolEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var p = start
    var joined = false
    while p < end, bytes[p] >= 0x80 {
      let scalar = decodeScalar(bytes, at: p, end: end)
      switch scalar.value {
      case 0x200D: joined = true
      case 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: joined = false
      case 0x1F1E6...0x1F1FF where p == start: joined = false
      default:
        guard joined, ScalarClass.of(scalar.value) == .symbol else { return p }
        joined = false
      }
      p += scalar.length
    }
    return p
  }
}
