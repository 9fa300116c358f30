import Text

/// The distinct words of a vocabulary by their bytes: an open-addressing hash table.
///
/// A slot is but four bytes, and what it points to lies in the order of the words' first appearance. So the common words
/// of a text, which appear early, lie together, and most look-ups stay in the processor's caches.
struct WordTable {
  /// A distinct word.
  private struct Entry {
    /// The bytes of a word of up to eight, or a hash of them.
    var key: UInt64
    /// Where its bytes start in the arena.
    var start: UInt32
    var length: UInt32
  }

  /// The lowest 24 bits of a slot are a word's number plus one, 0 if the slot is free; the others are bits of its hash.
  private static let numbers: UInt32 = 0xFF_FFFF

  private var slots = [UInt32](repeating: 0, count: 4096)
  private var entries: [Entry] = []
  private var arena: [UInt8] = []

  /// How many words there are.
  var count: Int { entries.count }

  /// The bytes of a word.
  func bytes(of number: UInt32) -> ArraySlice<UInt8> {
    let entry = entries[Int(number)]
    return arena[Int(entry.start)..<Int(entry.start + entry.length)]
  }

  /// The number of the word of `length` bytes at `start`, a new one if it has none. Amortised O(length).
  mutating func intern(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
    find(Self.key(bytes, start, length), bytes, start, length)
  }

  private mutating func find(_ key: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
    let mask = slots.count - 1
    let hash = Self.hash(key)
    var i = Int(hash) & mask
    while true {
      let slot = slots.span[unchecked: i]
      if slot == 0 { return insert(key, at: i, bytes, start, length) }
      if let number = word(in: slot, hash, key, bytes, start, length) { return number }
      i = (i + 1) & mask
    }
  }

  /// The number of the word in a slot, if it is the one of `length` bytes at `start`.
  @inline(__always)
  private func word(
    in slot: UInt32, _ hash: UInt64, _ key: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32? {
    guard (slot ^ Self.tag(hash)) & ~Self.numbers == 0, slot != 0 else { return nil }
    let number = slot & Self.numbers - 1
    let entry = entries.span[unchecked: Int(number)]
    guard entry.key == key, entry.length == UInt32(truncatingIfNeeded: length),
      length <= 8 || isEqual(entry, bytes, start, length)
    else { return nil }
    return number
  }

  /// Appends the numbers of `tokens`.
  ///
  /// In batches: the slots of a batch are read first, with no decision between them, so that the processor waits for all
  /// of them at once.
  mutating func intern(_ bytes: Span<UInt8>, _ tokens: [Token], into numbers: inout [UInt32]) {
    let tokens = tokens.span
    numbers.append(addingCapacity: tokens.count) { numbers in
      var batch = InlineArray<16, (key: UInt64, slot: UInt32)>(repeating: (0, 0))
      var start = 0
      while start < tokens.count {
        let count = min(batch.count, tokens.count - start)
        for i in 0..<count {
          let range = tokens[start + i].range
          let key = Self.key(bytes, Int(range.lower), range.count)
          batch[i] = (key, slots.span[unchecked: Int(Self.hash(key)) & (slots.count - 1)])
        }
        for i in 0..<count {
          let (lower, length) = (Int(tokens[start + i].range.lower), tokens[start + i].range.count)
          let (key, slot) = batch[i]
          numbers.append(
            word(in: slot, Self.hash(key), key, bytes, lower, length) ?? find(key, bytes, lower, length))
        }
        start += count
      }
    }
  }

  @inline(never)
  private mutating func insert(
    _ key: UInt64, at index: Int, _ bytes: Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32 {
    precondition(entries.count < Self.numbers, "too many words")
    let number = UInt32(entries.count)
    entries.append(Entry(key: key, start: UInt32(arena.count), length: UInt32(length)))
    for i in start..<start + length { arena.append(bytes[i]) }
    slots[index] = Self.tag(Self.hash(key)) | (number + 1)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      let hash = Self.hash(entry.key)
      var i = Int(hash) & mask
      while slots[i] != 0 { i = (i + 1) & mask }
      slots[i] = Self.tag(hash) | UInt32(number + 1)
    }
  }

  /// Whether a word of more than eight bytes is that of an entry as long.
  private func isEqual(_ entry: Entry, _ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let lower = Int(entry.start)
    let words = arena.span
    var i = 0
    while i + 8 < length {
      if Self.word(words, at: lower + i) != Self.word(bytes, at: start + i) { return false }
      i += 8
    }
    return Self.word(words, at: lower + length - 8) == Self.word(bytes, at: start + length - 8)
  }

  /// The bytes of a word of up to eight, else a hash. Eight bytes at a time, checked against the span's end; the last
  /// eight of a long word overlap those before.
  @inline(__always)
  private static func key(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    precondition(start + length <= bytes.count)
    if length <= 8 {
      if start + 8 <= bytes.count { return word(bytes, at: start) & (~0 >> UInt64((8 - length) * 8)) }
      return shortKey(bytes, start, length)
    }
    var key = word(bytes, at: start + length - 8)
    var i = start
    while i + 8 < start + length {
      key = (key ^ word(bytes, at: i)) &* 0x9FB2_1C65_1E98_DF25
      key ^= key >> 32
      i += 8
    }
    return key
  }

  /// The bytes of a word near the end of the text.
  private static func shortKey(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    var key: UInt64 = 0
    for i in 0..<length { key |= UInt64(bytes[start + i]) << UInt64(i * 8) }
    return key
  }

  /// Eight bytes, the first lowest.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// Where to look for a word: the lowest bits choose the slot.
  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 32 }

  /// The bits of a hash that a slot keeps, above ``numbers``.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) & ~numbers }
}
