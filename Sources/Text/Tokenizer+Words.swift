extension Tokenizer {
  /// Reads the word that starts at `start`, with what belongs to it.
  @inline(__always)
  func word(
    _ bytes: Span<UInt8>, _ start: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    let end = cursor.end
    let p = lettersEnd(bytes, start, end)
    if p == end { return plainWord(bytes, start, p, &cursor, &out) }
    let next = bytes[unchecked: p]
    if next == 0x20 {
      plainWord(bytes, start, p, &cursor, &out)
      cursor.position = p + 1
      cursor.space = true
    } else if classes[unchecked: Int(next)] <= ByteClass.lastStop, next != UInt8(ascii: "$") {
      plainWord(bytes, start, p, &cursor, &out)
    } else {
      longWord(bytes, start, p, classes, &cursor, &out)
    }
  }

  /// The end of the run of ASCII letters at `start`. Eight bytes at a time: loop by loop, the end of each word would be
  /// guessed wrong.
  @inline(__always)
  private func lettersEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var p = start
    let highest: UInt64 = 0x8080_8080_8080_8080
    while p < end, p + 8 <= bytes.count {
      let block = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: p, as: UInt64.self))
      // The highest bit of each byte: whether its small letter is at least `a`, and whether it is beyond `z`.
      let small = (block | 0x2020_2020_2020_2020) & ~highest
      let (atLeast, beyond) = (small &+ 0x1F1F_1F1F_1F1F_1F1F, small &+ 0x0505_0505_0505_0505)
      let others = ~(atLeast & ~beyond & ~block) & highest
      if others != 0 { return min(end, p + others.trailingZeroBitCount >> 3) }
      p += 8
    }
    while p < end, (bytes[unchecked: p] | 0x20) &- 0x61 < 26 { p += 1 }
    return min(p, end)
  }

  /// Goes on with a word after its first letters, `bytes[start..<p]`.
  func longWord(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout OutputSpan<Token>
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
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ cursor: inout Cursor, _ out: inout OutputSpan<Token>
  ) {
    if end - start == 5 || end - start == 6, let cut = compound(bytes, start, end) {
      emit(start, cut, .word, &cursor, &out)
      return emit(cut, end, .word, &cursor, &out)
    }
    emit(start, end, .word, &cursor, &out)
  }

  private func compound(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    // All of them have a double letter there.
    guard (bytes[unchecked: start + 2] ^ bytes[unchecked: start + 3]) & ~0x20 == 0 else { return nil }
    guard let word = PackedWord(bytes, start..<end), lists.compounds.contains(word) else { return nil }
    return start + 3
  }

  /// Decides about an apostrophe of `width` bytes at `p` inside a word.
  /// - Returns: where the word goes on, or `nil` when its tokens have been appended.
  private func inner(
    _ bytes: Span<UInt8>, _ start: Int, _ p: Int, _ width: Int, _ classes: Span<UInt8>, _ cursor: inout Cursor,
    _ out: inout OutputSpan<Token>
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
    let table = self.classes
    let classes = table.span
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
