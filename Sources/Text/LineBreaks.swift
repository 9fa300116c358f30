/// The offset of the first LF or CR at or after `start`, or of the end of `bytes`; no further than `bound`.
public func lineBreak(in bytes: Span<UInt8>, from start: Int, before bound: Int = .max) -> Int {
  let bound = min(bound, bytes.count)
  var p = start
  while p + 8 <= bound {
    // Eight bytes at a time: the highest bit of a byte is set where it equals a break, and perhaps in those above it.
    let block = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: p, as: UInt64.self)
    let feed = block ^ 0x0A0A_0A0A_0A0A_0A0A
    let carriage = block ^ 0x0D0D_0D0D_0D0D_0D0D
    let ones: UInt64 = 0x0101_0101_0101_0101
    if ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & (ones << 7) != 0 { break }
    p += 8
  }
  while p < bound, bytes[p] != 0x0A, bytes[p] != 0x0D { p += 1 }
  return p
}
