import Packing

/// The words that rules name, numbered from 0: an open-addressing hash table over bytes, built once and then only read.
struct LiteralTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var slots: [UInt32] = Array(repeating: .max, count: 1 << 12)

  /// The number of words.
  var count: Int { starts.count - 1 }

  /// The number of `word`, which is added if it is new. Curly apostrophes count as straight ones.
  mutating func insert(_ word: String) -> UInt32 {
    let word = word.unicodeScalars.flatMap { UTF8.encode($0 == "’" ? "'" : $0)! }
    if let number = number(of: word.span) { return number }
    if count * 2 >= slots.count { grow() }
    let number = UInt32(count)
    bytes += word
    starts.append(UInt32(bytes.count))
    place(number, hash: Self.hash(word.span))
    return number
  }

  /// The number of a word; nil when no rule names it.
  func number(of word: Span<UInt8>) -> UInt32? {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
    while slots[slot] != .max {
      let number = slots[slot]
      if isEqual(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ number: UInt32, _ word: Span<UInt8>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == word.count else { return false }
    for i in 0..<word.count where bytes[start + i] != word[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for number in 0..<count {
      let word = Array(bytes[Int(starts[number])..<Int(starts[number + 1])])
      place(UInt32(number), hash: Self.hash(word.span))
    }
  }

  private mutating func place(_ number: UInt32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), its high half folded in.
  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in 0..<word.count { hash = (hash ^ UInt64(word[i])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}

extension LiteralTable: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(bytes, starts, slots)
  }

  init(from unpacker: inout Unpacker) {
    bytes = [UInt8](from: &unpacker)
    starts = [UInt32](from: &unpacker)
    slots = [UInt32](from: &unpacker)
  }
}
