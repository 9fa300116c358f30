/// The hash that the embedded tables are built with; the same on every machine.
package enum Hash {
  /// The hash of some bytes.
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in bytes.indices { hash = (hash ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01B3 }
    return mix(hash)
  }

  /// Spreads every bit of a number over all bits (the finaliser of MurmurHash3, Appleby 2011).
  package static func mix(_ value: UInt64) -> UInt64 {
    var h = value
    h = (h ^ (h >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    h = (h ^ (h >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return h ^ (h >> 33)
  }
}
