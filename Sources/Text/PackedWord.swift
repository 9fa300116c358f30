/// Up to eight ASCII letters in lower case, packed into one number: short words compare and hash at once.
struct PackedWord: Sendable {
  let value: UInt64

  /// Packs a word of at most eight ASCII letters; `nil` for any other bytes.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= 8, !range.isEmpty else { return nil }
    var value: UInt64 = 0
    for i in range {
      let byte = bytes[i] | 0x20
      guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { return nil }
      value = value << 8 | UInt64(byte)
    }
    self.value = value
  }
}

/// A set of packed words: an open-addressing hash table, built once and then only read.
struct PackedWordSet: Sendable {
  /// The words; 0 where there is none.
  private var slots: [UInt64]

  /// A set of words written in the program, separated by single spaces.
  init(_ words: String) {
    let words = words.utf8.split(separator: UInt8(ascii: " ")).map { PackedWord(Array($0).span, 0..<$0.count)! }
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words { slots[place(of: word)] = word.value }
  }

  /// Whether the word is in the set.
  func contains(_ word: PackedWord) -> Bool { slots[place(of: word)] != 0 }

  /// Where the word is, or would be.
  private func place(of word: PackedWord) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (word.value &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place] != 0, slots[place] != word.value { place = (place + 1) & mask }
    return place
  }
}
