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
  private func word(
    in slot: UInt32, _ hash: UInt64, _ key: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32? {
    Self.word(in: slot, hash, key, bytes, start, length, entries.span, arena.span)
  }

  @inline(__always)
  private static func word(
    in slot: UInt32, _ hash: UInt64, _ key: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ length: Int,
    _ entries: Span<Entry>, _ arena: Span<UInt8>
  ) -> UInt32? {
    guard (slot ^ tag(hash)) & ~numbers == 0, slot != 0 else { return nil }
    let number = slot & numbers - 1
    let entry = entries[unchecked: Int(number)]
    guard entry.key == key, entry.length == UInt32(truncatingIfNeeded: length),
      length <= 8 || isEqual(arena, Int(entry.start), bytes, start, length)
    else { return nil }
    return number
  }

  /// Tokens that are looked up together.
  private struct Batch {
    static let size = 16
    var keys = InlineArray<16, UInt64>(repeating: 0)
    /// Their slots, then their numbers; `.max` for a word that is not in its slot.
    var numbers = InlineArray<16, UInt32>(repeating: 0)
  }

  /// Appends the numbers of `tokens`.
  mutating func intern(_ bytes: Span<UInt8>, _ tokens: [Token], into numbers: inout [UInt32]) {
    let tokens = tokens.span
    numbers.append(addingCapacity: tokens.count) { numbers in
      var batch = Batch()
      var start = 0
      while start < tokens.count {
        let count = min(Batch.size, tokens.count - start)
        look(up: tokens, start, count, of: bytes, &batch)
        for i in 0..<count {
          var number = batch.numbers[unchecked: i]
          if number == .max {
            let range = tokens[unchecked: start + i].range
            number = find(batch.keys[unchecked: i], bytes, Int(range.lower), range.count)
          }
          numbers.append(number)
        }
        start += count
      }
    }
  }

  /// Looks up `count` tokens, at most ``Batch/size``, from the one at `start`.
  ///
  /// The slots of all are read first, with no decision between them, so that the processor waits for all of them at once.
  private func look(
    up tokens: Span<Token>, _ start: Int, _ count: Int, of bytes: Span<UInt8>, _ batch: inout Batch
  ) {
    let slots = self.slots.span
    let entries = self.entries.span
    let arena = self.arena.span
    let mask = slots.count - 1
    for i in 0..<count {
      let range = tokens[unchecked: start + i].range
      let key = Self.key(bytes, Int(range.lower), range.count)
      batch.keys[unchecked: i] = key
      batch.numbers[unchecked: i] = slots[unchecked: Int(Self.hash(key)) & mask]
    }
    for i in 0..<count {
      let range = tokens[unchecked: start + i].range
      let key = batch.keys[unchecked: i]
      batch.numbers[unchecked: i] =
        Self.word(
          in: batch.numbers[unchecked: i], Self.hash(key), key, bytes, Int(range.lower), range.count, entries, arena)
        ?? .max
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

  /// Whether the word of more than eight bytes at `lower` of the arena is the one of `length` bytes at `start`.
  @inline(__always)
  private static func isEqual(
    _ arena: Span<UInt8>, _ lower: Int, _ bytes: Span<UInt8>, _ start: Int, _ length: Int
  ) -> Bool {
    var i = 0
    while i + 8 < length {
      if word(arena, at: lower + i) != word(bytes, at: start + i) { return false }
      i += 8
    }
    return word(arena, at: lower + length - 8) == word(bytes, at: start + length - 8)
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

  /// Eight bytes, which must exist, the first lowest.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
  }

  /// Where to look for a word: the lowest bits choose the slot.
  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 32 }

  /// The bits of a hash that a slot keeps, above ``numbers``.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) & ~numbers }
}
