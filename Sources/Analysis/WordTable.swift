import Text

/// The distinct words of a vocabulary by their bytes: an open-addressing hash table.
struct WordTable {
  private struct Slot {
    /// The bytes of a word of up to eight, or a hash of them.
    var key: UInt64 = 0
    /// The word's number plus one; 0 if the slot is free.
    var number: UInt32 = 0
    /// The word's length in bytes.
    var length: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 4096)
  private var arena: [UInt8] = []
  private var ranges: [ByteRange] = []

  /// How many words there are.
  var count: Int { ranges.count }

  /// The bytes of a word.
  func bytes(of number: UInt32) -> ArraySlice<UInt8> { arena[ranges[Int(number)].indices] }

  /// The number of the word of `length` bytes at `start`, a new one if it has none. Amortised O(length).
  @inline(__always)
  mutating func intern(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
    let key = Self.key(bytes, start, length)
    let mask = slots.count - 1
    var i = Self.home(key) & mask
    while true {
      let slot = slots.span[unchecked: i]
      if slot.number == 0 { return insert(key, at: i, bytes, start, length) }
      if slot.key == key, slot.length == UInt32(truncatingIfNeeded: length),
        length <= 8 || isEqual(slot.number - 1, bytes, start, length)
      {
        return slot.number - 1
      }
      i = (i + 1) & mask
    }
  }

  /// Appends the numbers of `tokens`.
  mutating func intern(_ bytes: Span<UInt8>, _ tokens: [Token], into numbers: inout [UInt32]) {
    for token in tokens { numbers.append(intern(bytes, Int(token.range.lower), token.range.count)) }
  }

  @inline(never)
  private mutating func insert(
    _ key: UInt64, at index: Int, _ bytes: Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32 {
    let number = UInt32(ranges.count)
    ranges.append(ByteRange(arena.count..<arena.count + length))
    for i in start..<start + length { arena.append(bytes[i]) }
    slots[index] = Slot(key: key, number: number + 1, length: UInt32(length))
    if ranges.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var i = Self.home(slot.key) & mask
      while slots[i].number != 0 { i = (i + 1) & mask }
      slots[i] = slot
    }
  }

  private func isEqual(_ number: UInt32, _ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let lower = Int(ranges[Int(number)].lower)
    let words = arena.span
    for i in 0..<length where words[unchecked: lower + i] != bytes[unchecked: start + i] { return false }
    return true
  }

  /// The bytes of a word of up to eight, else a hash. Loading eight bytes at a time, checked against the span's end,
  /// takes a third of the time that byte by byte takes.
  @inline(__always)
  private static func key(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    precondition(start + length <= bytes.count)
    if length <= 8, start + 8 <= bytes.count {
      return word(bytes, at: start) & (~0 >> UInt64((8 - length) * 8))
    }
    var key: UInt64 = 0
    var i = start
    let end = start + length
    while i + 8 <= end {
      key = (key ^ word(bytes, at: i)) &* 0x9FB2_1C65_1E98_DF25
      key ^= key >> 32
      i += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while i < end {
      rest |= UInt64(bytes[unchecked: i]) << shift
      shift += 8
      i += 1
    }
    return length <= 8 ? key | rest : (key ^ rest) &* 0x9FB2_1C65_1E98_DF25
  }

  /// Eight bytes, the first lowest.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  @inline(__always)
  private static func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
