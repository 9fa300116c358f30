extension Tokenizer {
  /// Appends the web or e-mail address that starts at `start`, if one does. The text up to the next white space is
  /// looked through once, whatever the number of calls.
  func address(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) -> Bool {
    guard start >= cursor.addressFree else { return false }
    let end = cursor.end
    if start + 4 < end, bytes[start] | 0x20 == UInt8(ascii: "w"), bytes[start + 1] | 0x20 == UInt8(ascii: "w"),
      bytes[start + 2] | 0x20 == UInt8(ascii: "w"), bytes[start + 3] == UInt8(ascii: ".")
    {
      emit(start, urlEnd(bytes, start, end), .url, stop: .address, &cursor, &out)
      return true
    }
    var p = start
    var part = start
    while p < end {
      let byte = bytes[p]
      switch classes[Int(byte)] {
      case ByteClass.letter, ByteClass.digit, ByteClass.period, ByteClass.hyphen: p += 1
      default:
        if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") {
          p += 1
        } else if byte == UInt8(ascii: "@"), p > part, isWordByte(p + 1, bytes, classes, end) {
          if part > start { return none(before: part, &cursor) }
          emit(start, hostEnd(bytes, p + 1, classes, end), .email, &cursor, &out)
          return true
        } else if byte == UInt8(ascii: ":"), p > part, p + 3 < end, bytes[p + 1] == UInt8(ascii: "/"),
          bytes[p + 2] == UInt8(ascii: "/")
        {
          if part > start { return none(before: part, &cursor) }
          emit(start, urlEnd(bytes, start, end), .url, stop: .address, &cursor, &out)
          return true
        } else if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
          return none(before: p, &cursor)
        } else {
          p += 1
          part = p
        }
      }
    }
    return none(before: end, &cursor)
  }

  private func none(before offset: Int, _ cursor: inout Cursor) -> Bool {
    cursor.addressFree = offset
    return false
  }

  /// The end of a host name, without a full stop that ends the sentence.
  private func hostEnd(_ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ end: Int) -> Int {
    var p = start
    while p < end {
      let byte = bytes[p]
      switch classes[Int(byte)] {
      case ByteClass.letter, ByteClass.digit: p += 1
      case ByteClass.period, ByteClass.hyphen:
        guard isWordByte(p + 1, bytes, classes, end) else { return p }
        p += 1
      default:
        guard byte == UInt8(ascii: "_") else { return p }
        p += 1
      }
    }
    return p
  }

  /// The end of a web address, without the punctuation that belongs to the sentence.
  private func urlEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var p = start
    var depth = 0
    scan: while p < end {
      switch bytes[p] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): break scan
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case 0x80...:
        let kind = ScalarClass.of(decodeScalar(bytes, at: p, end: end).value)
        if kind != .letter && kind != .ideograph && kind != .digit { break scan }
      default: break
      }
      p += bytes[p] < 0x80 ? 1 : decodeScalar(bytes, at: p, end: end).length
    }
    while p > start + 1 {
      switch bytes[p - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"):
        p -= 1
      default: return p
      }
    }
    return p
  }
}
