/// Up to eight ASCII letters in lower case, packed into one number: short words compare and hash at once.
struct PackedWord: Hashable, Sendable {
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

  /// Packs a word written in the program: at most eight lower-case ASCII letters.
  init(_ word: StaticString) {
    precondition(word.utf8CodeUnitCount <= 8)
    value = word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  /// A set of words written in the program, separated by single spaces.
  static func set(_ words: String) -> Set<PackedWord> {
    var set: Set<PackedWord> = []
    for word in words.utf8.split(separator: UInt8(ascii: " ")) {
      let bytes = [UInt8](word)
      set.insert(PackedWord(bytes.span, 0..<bytes.count)!)
    }
    return set
  }
}
