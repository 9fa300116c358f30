import Packing

/// What the rarest of an anchor's neighbours must have, and which of them that is.
struct AnchorGate: Sendable {
  private let gate: Gate
  /// The first of three bits of kinds that no word has.
  private static let offsetBit: UInt64 = 58

  /// Makes the gate of the token `offset` tokens behind an anchor: from -2 to 2, and not 0.
  init(_ gate: Gate, offset: Int) {
    let code = UInt64(offset + 2) << Self.offsetBit
    self.gate = Gate(kinds: gate.kinds & ~(7 << Self.offsetBit) | code, literals: gate.literals)
  }

  /// How many tokens behind the anchor the neighbour stands.
  @inline(__always)
  var offset: Int { Int(truncatingIfNeeded: gate.kinds &>> Self.offsetBit & 7) &- 2 }

  /// Whether the neighbour may be as it must.
  @inline(__always)
  func admits(_ word: WordSignature) -> Bool { gate.admits(word) }
}

extension AnchorGate: Packable {
  func pack(into packer: inout Packer) { packer.pack(gate) }

  init(from unpacker: inout Unpacker) { gate = Gate(from: &unpacker) }
}
