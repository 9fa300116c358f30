extension Tokenizer {
  /// Reads the number that starts at `start`: `1,000.5`, `9/11`, `5:00`, `713-555-0100`, `20th`.
  func number(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    var p = start + 1
    while p < end {
      let byte = bytes[p]
      let kind = classes[Int(byte)]
      if kind == ByteClass.digit {
        p += 1
        continue
      }
      let digitNext = classAt(p + 1, bytes, classes, end) == ByteClass.digit
      if digitNext, kind == ByteClass.period || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
        p += 2
        continue
      }
      if digitNext, byte == UInt8(ascii: "/"), p - start > 1 || classAt(p + 2, bytes, classes, end) == ByteClass.digit {
        p += 2
        continue
      }
      if kind == ByteClass.letter || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-"),
        address(bytes, start, classes, &cursor, &out)
      {
        return
      }
      if digitNext, kind == ByteClass.hyphen, let upper = hyphenated(bytes, start, p, classes, end) {
        p = upper
        continue
      }
      if kind == ByteClass.hyphen, let upper = namedDate(bytes, p, classes, end) {
        return emit(start, upper, .number, &cursor, &out)
      }
      if kind == ByteClass.letter {
        return unit(bytes, start, p, classes, &cursor, &out)
      }
      if kind == ByteClass.high {
        let scalar = decodeScalar(bytes, at: p, end: end)
        if ScalarClass.of(scalar.value) == .digit {
          p += scalar.length
          continue
        }
      }
      break
    }
    emit(start, p, .number, &cursor, &out)
  }

  /// The end of digits and hyphens that are one number: with two or more hyphens, or a local telephone number's, or an American postcode's.
  private func hyphenated(
    _ bytes: Span<UInt8>, _ start: Int, _ hyphen: Int, _ classes: Span<UInt8>, _ end: Int
  ) -> Int? {
    var q = hyphen
    var hyphens = 0
    while q < end {
      if bytes[q] == UInt8(ascii: "-"), classAt(q + 1, bytes, classes, end) == ByteClass.digit {
        hyphens += 1
      } else if classes[Int(bytes[q])] != ByteClass.digit {
        break
      }
      q += 1
    }
    if hyphens >= 2 { return q }
    return hyphen - start == 3 && q - hyphen == 5 || hyphen - start == 5 && q - hyphen == 5 ? q : nil
  }

  /// The end of `01-Feb-2002`, whose first hyphen is at `hyphen`.
  private func namedDate(_ bytes: Span<UInt8>, _ hyphen: Int, _ classes: Span<UInt8>, _ end: Int) -> Int? {
    var q = hyphen + 1
    while classAt(q, bytes, classes, end) == ByteClass.letter { q += 1 }
    guard q - hyphen == 4, q < end, bytes[q] == UInt8(ascii: "-"),
      classAt(q + 1, bytes, classes, end) == ByteClass.digit
    else { return nil }
    q += 1
    while classAt(q, bytes, classes, end) == ByteClass.digit { q += 1 }
    return q
  }

  /// Decides about letters right after digits: an ordinal, a decade, a code, or a unit without its space.
  private func unit(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    var q = p
    while classAt(q, bytes, classes, end) == ByteClass.letter { q += 1 }
    let length = q - p
    if classAt(q, bytes, classes, end) == ByteClass.digit {
      while isWordByte(q, bytes, classes, end) { q += decodeScalar(bytes, at: q, end: end).length }
      return emit(start, q, .word, &cursor, &out)
    }
    let first = bytes[p]
    if length == 1, first == UInt8(ascii: "s") || first < 0x5B {
      return emit(start, q, first < 0x5B ? .word : .number, &cursor, &out)
    }
    if length == 2 {
      switch (first | 0x20, bytes[p + 1] | 0x20) {
      case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
        (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
        return emit(start, q, .number, &cursor, &out)
      default: break
      }
    }
    emit(start, p, .number, &cursor, &out)
  }
}
