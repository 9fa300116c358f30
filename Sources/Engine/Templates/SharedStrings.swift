/// Gives equal strings one storage, as far as they were met lately: a corpus can have the same message a million times.
struct SharedStrings {
  private var hashes = [UInt64](repeating: 0, count: 1024)
  private var strings = [String](repeating: "", count: 1024)

  /// A string equal to `string`. O(bytes) where it is found anew in other storage.
  mutating func shared(_ string: String) -> String {
    let hash = Self.hash(string)
    let slot = Int(truncatingIfNeeded: hash >> 54)
    if hashes[slot] == hash, strings[slot] == string { return strings[slot] }
    hashes[slot] = hash
    strings[slot] = string
    return string
  }

  /// A hash of the length and of three pieces, which tell messages apart well enough: others only share no storage.
  private static func hash(_ string: String) -> UInt64 {
    let bytes = string.utf8Span.span
    if bytes.count < 8 { return UInt64(bytes.count) }
    var hash = UInt64(bytes.count)
    for piece in 0..<3 {
      let place = (bytes.count - 8) * piece / 2
      hash ^= bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
