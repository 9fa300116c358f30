extension Tokenizer {
  /// Reads the word that starts at `start`, with what belongs to it.
  @inline(__always)
  func word(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout Segmentation
  ) {
    let end = cursor.end
    var p = start + 1
    while p < end, classes[Int(bytes[p])] == ByteClass.letter { p += 1 }
    if p == end || classes[Int(bytes[p])] == ByteClass.space {
      plainWord(bytes, start, p, &cursor, &out)
    } else {
      longWord(bytes, start, p, classes, &cursor, &out)
    }
  }

  /// Goes on with a word after its first letters, `bytes[start..<p]`.
  func longWord(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout Segmentation
  ) {
    let end = cursor.end
    var p = p
    while p < end {
      let kind = classes[Int(bytes[p])]
      if kind >= ByteClass.hyphen || kind == ByteClass.period,
        address(bytes, start, classes, &cursor, &out)
      {
        return
      }
      switch kind {
      case ByteClass.letter, ByteClass.digit:
        p += 1
        continue
      case ByteClass.single where bytes[p] == UInt8(ascii: "$") && p - start <= 2 && bytes[start] < 0x5B:
        return emit(start, p + 1, .symbol, &cursor, &out)
      case ByteClass.apostrophe:
        guard let next = inner(bytes, start, p, 1, classes, &cursor, &out) else { return }
        p = next
        continue
      case ByteClass.joint where bytes[p] == UInt8(ascii: "`"):
        guard isClitic(bytes, p + 1, end) != nil,
          let next = inner(bytes, start, p, 1, classes, &cursor, &out)
        else { return plainWord(bytes, start, p, &cursor, &out) }
        p = next
        continue
      case ByteClass.joint where keepsJoint(bytes, start, p, classes, end):
        p += 1
        continue
      case ByteClass.run where bytes[p] == UInt8(ascii: "_") && isWordByte(p + 1, bytes, classes, end):
        p += 1
        continue
      case ByteClass.hyphen where keepsHyphen(bytes, start, p, 1, classes, end):
        p += 1
        continue
      case ByteClass.period:
        return abbreviation(bytes, start, p, classes, &cursor, &out)
      case ByteClass.high:
        let scalar = decodeScalar(bytes, at: p, end: end)
        switch ScalarClass.of(scalar.value) {
        case .letter, .ignorable, .digit:
          p += scalar.length
          continue
        case .apostrophe:
          guard let next = inner(bytes, start, p, scalar.length, classes, &cursor, &out) else { return }
          p = next
          continue
        case .hyphen where keepsHyphen(bytes, start, p, scalar.length, classes, end):
          p += scalar.length
          continue
        default: break
        }
      default: break
      }
      break
    }
    plainWord(bytes, start, p, &cursor, &out)
  }

  /// Appends a word; `cannot`, `gonna` and their like are two tokens.
  @inline(__always)
  func plainWord(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ cursor: inout Cursor, _ out: inout Segmentation
  ) {
    if end - start == 5 || end - start == 6, let cut = compound(bytes, start, end) {
      emit(start, cut, .word, &cursor, &out)
      return emit(cut, end, .word, &cursor, &out)
    }
    emit(start, end, .word, &cursor, &out)
  }

  private func compound(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    switch bytes[end - 1] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "a"): break
    default: return nil
    }
    switch PackedWord(bytes, start..<end) {
    case Self.cannot, Self.gonna, Self.wanna, Self.gotta: return start + 3
    default: return nil
    }
  }

  private static let cannot = PackedWord("cannot")
  private static let gonna = PackedWord("gonna")
  private static let wanna = PackedWord("wanna")
  private static let gotta = PackedWord("gotta")

  /// Decides about an apostrophe of `width` bytes at `p` inside a word.
  /// - Returns: where the word goes on, or `nil` when its tokens have been appended.
  private func inner(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ width: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout Segmentation
  ) -> Int? {
    let next = p + width
    if let end = isClitic(bytes, next, cursor.end) {
      emit(start, p, .word, &cursor, &out)
      emit(p, end, .word, &cursor, &out)
      return nil
    }
    if next < cursor.end, bytes[next] | 0x20 == UInt8(ascii: "t"), p - start >= 2,
      bytes[p - 1] | 0x20 == UInt8(ascii: "n"), !isWordByte(next + 1, bytes, classes, cursor.end)
    {
      emit(start, p - 1, .word, &cursor, &out)
      emit(p - 1, next + 1, .word, &cursor, &out)
      return nil
    }
    if isWordByte(next, bytes, classes, cursor.end), classAt(next, bytes, classes, cursor.end) != ByteClass.digit {
      return next
    }
    plainWord(bytes, start, p, &cursor, &out)
    return nil
  }

  /// The end of `s`, `m`, `d`, `re`, `ve` or `ll` at `p` when no letter follows it.
  func isClitic(_ bytes: Span<UInt8>, _ p: Int, _ end: Int) -> Int? {
    guard p < end else { return nil }
    let classes = self.classes.span
    let length: Int
    switch bytes[p] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "d"): length = 1
    case UInt8(ascii: "r"), UInt8(ascii: "v"):
      guard p + 1 < end, bytes[p + 1] | 0x20 == UInt8(ascii: "e") else { return nil }
      length = 2
    case UInt8(ascii: "l"):
      guard p + 1 < end, bytes[p + 1] | 0x20 == UInt8(ascii: "l") else { return nil }
      length = 2
    default: return nil
    }
    return isWordByte(p + length, bytes, classes, end) ? nil : p + length
  }

  /// Whether the hyphen at `p` joins a prefix to its word.
  private func keepsHyphen(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ width: Int, _ classes: Span<UInt8>, _ end: Int
  ) -> Bool {
    guard isWordByte(p + width, bytes, classes, end), let word = PackedWord(bytes, start..<p) else { return false }
    return lists.prefixes.contains(word)
  }

  /// Whether `&` stands inside a name (`AT&T`) or `/` between single letters (`w/o`).
  private func keepsJoint(_ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ classes: Span<UInt8>, _ end: Int) -> Bool {
    guard isWordByte(p + 1, bytes, classes, end) else { return false }
    switch bytes[p] {
    case UInt8(ascii: "&"): return bytes[p - 1] < 0x5B && bytes[p + 1] < 0x5B
    case UInt8(ascii: "/"): return p - start == 1 && !isWordByte(p + 2, bytes, classes, end)
    default: return false
    }
  }
}
