import Packing

/// What stands beside a gram in the strings that are looked for by it: the classes of some bytes, one bit each.
///
/// Many strings share a gram, and few places that have it have a byte on either side that one of them has too.
struct GramNeighbours {
  /// The classes of the byte before the gram, and of the fifth and the sixth byte from its start; all where a string does
  /// not reach as far.
  private var classes = InlineArray<3, UInt64>(repeating: 0)
  private static let places: InlineArray<3, Int> = [-1, 4, 5]

  /// Takes what stands beside the gram at `start` of a string.
  mutating func add(_ bytes: [UInt8], gramAt start: Int, isCaseSensitive: Bool) {
    for i in Self.places.indices {
      let place = start + Self.places[i]
      guard bytes.indices.contains(place) else {
        classes[i] = .max
        continue
      }
      for letter in GramAlphabet.letters(of: bytes[place], isCaseSensitive: isCaseSensitive) {
        classes[i] |= 1 << UInt64(letter)
      }
    }
  }

  /// Whether a string may stand where these are the eight bytes from the one before the gram, the first lowest.
  @inline(__always)
  func admit(_ bytes: UInt64, _ alphabet: Span<UInt8>) -> Bool {
    // Classes are below 64 and bytes below 256.
    @inline(__always) func bit(_ i: Int, _ byte: UInt64) -> UInt64 {
      classes[unchecked: i] &>> UInt64(alphabet[unchecked: Int(byte & 0xFF)])
    }
    return bit(0, bytes) & bit(1, bytes >> 40) & bit(2, bytes >> 48) & 1 != 0
  }
}

extension GramNeighbours: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(classes[0], classes[1], classes[2])
  }

  init(from unpacker: inout Unpacker) {
    classes = [UInt64(from: &unpacker), UInt64(from: &unpacker), UInt64(from: &unpacker)]
  }
}
