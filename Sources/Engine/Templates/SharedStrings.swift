/// Gives equal strings one storage, as far as they were met lately: a corpus can have the same message a million times.
struct SharedStrings {
  private var hashes = [UInt64](repeating: 0, count: 1024)
  private var strings = [String](repeating: "", count: 1024)

  /// A string equal to `string`. O(bytes).
  mutating func shared(_ string: String) -> String {
    let hash = Self.hash(string)
    let slot = Int(truncatingIfNeeded: hash >> 54)
    if hashes[slot] == hash, strings[slot] == string { return strings[slot] }
    hashes[slot] = hash
    strings[slot] = string
    return string
  }

  private static func hash(_ string: String) -> UInt64 {
    let bytes = string.utf8Span.span
    var hash = UInt64(bytes.count)
    var i = 0
    while i + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      i += 8
    }
    while i < bytes.count {
      hash = (hash ^ UInt64(bytes[i])) &* 0x9E37_79B9_7F4A_7C15
      i += 1
    }
    return hash
  }
}
