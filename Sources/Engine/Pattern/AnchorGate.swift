import Packing

/// What the rarest of an anchor's neighbours must have, and which of them that is.
struct AnchorGate: Sendable {
  private let gate: Gate
  /// Two bits of kinds that no word has.
  private static let offsetBit: UInt64 = 58

  /// Makes the gate of the token `offset` tokens behind an anchor: from -2 to 2, and not 0.
  init(_ gate: Gate, offset: Int) {
    let code = UInt64(offset < 0 ? offset + 2 : offset + 1)
    self.gate = Gate(kinds: gate.kinds & ~(3 << Self.offsetBit) | code << Self.offsetBit, literals: gate.literals)
  }

  /// How many tokens behind the anchor the neighbour stands.
  @inline(__always)
  var offset: Int {
    let code = Int(truncatingIfNeeded: gate.kinds &>> Self.offsetBit & 3)
    return code &+ code &>> 1 &- 2
  }

  /// Whether the neighbour may be as it must.
  @inline(__always)
  func admits(_ word: WordSignature) -> Bool { gate.admits(word) }
}

extension AnchorGate: Packable {
  func pack(into packer: inout Packer) { packer.pack(gate) }

  init(from unpacker: inout Unpacker) { gate = Gate(from: &unpacker) }
}
