import Analysis

/// Builds the tables that the program looks words up in: static functions on the layout of binary fuse filters
/// (Graf and Lemire 2022), which hold a number for each key but not the keys.
enum StaticFunction {
  /// The bytes of a table that gives each hash its value.
  ///
  /// - Parameters:
  ///   - values: the keys' hashes and values, all hashes different.
  ///   - bits: the width of a cell, 32 at most.
  ///   - valueBits: the width of a value; the other bits check the key.
  static func build(_ values: [UInt64: UInt32], bits: Int, valueBits: Int) -> [UInt8] {
    let keys = values.keys.sorted()
    var segments = 1
    var segment = 1 << 4
    while segment < 1 << 16, segment * 40 < keys.count { segment *= 2 }
    segments = max(1, (keys.count * 9 / 8 + keys.count / 200 + 64) / segment)
    while true {
      if let cells = solve(keys, values, segment, segments, bits, valueBits) {
        return encode(cells, segment, segments, bits, valueBits)
      }
      segments += max(1, segments / 50)
    }
  }

  private static func places(_ hash: UInt64, _ segment: Int, _ segments: Int) -> (Int, Int, Int) {
    let first = Int(hash.multipliedFullWidth(by: UInt64(segment * segments)).high)
    let mask = segment - 1
    return (
      first, (first + segment) ^ (Int(truncatingIfNeeded: hash >> 18) & mask),
      (first + 2 * segment) ^ (Int(truncatingIfNeeded: hash) & mask)
    )
  }

  /// Orders the keys so that each has a cell no later key uses, then fills the cells in reverse order.
  private static func solve(
    _ keys: [UInt64], _ values: [UInt64: UInt32], _ segment: Int, _ segments: Int, _ bits: Int, _ valueBits: Int
  ) -> [UInt64]? {
    let count = segment * (segments + 2)
    var degree = [Int32](repeating: 0, count: count)
    var xor = [UInt64](repeating: 0, count: count)
    for key in keys {
      let (a, b, c) = places(key, segment, segments)
      for place in [a, b, c] {
        degree[place] += 1
        xor[place] ^= key
      }
    }
    var queue = (0..<count).filter { degree[$0] == 1 }
    var order: [(key: UInt64, place: Int)] = []
    while let place = queue.popLast() {
      guard degree[place] == 1 else { continue }
      let key = xor[place]
      order.append((key, place))
      let (a, b, c) = places(key, segment, segments)
      for other in [a, b, c] {
        degree[other] -= 1
        xor[other] ^= key
        if degree[other] == 1 { queue.append(other) }
      }
    }
    guard order.count == keys.count else { return nil }
    var cells = [UInt64](repeating: 0, count: count)
    for (key, place) in order.reversed() {
      let (a, b, c) = places(key, segment, segments)
      let check = (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - (bits - valueBits))
      cells[place] = 0
      cells[place] = (check << UInt64(valueBits) | UInt64(values[key]!)) ^ cells[a] ^ cells[b] ^ cells[c]
    }
    return cells
  }

  private static func encode(
    _ cells: [UInt64], _ segment: Int, _ segments: Int, _ bits: Int, _ valueBits: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [segment, segment * segments, bits, valueBits] { bytes.append(littleEndian: UInt32(number)) }
    var packed = [UInt8](repeating: 0, count: cells.count * bits / 8 + 16)
    for (i, cell) in cells.enumerated() {
      for bit in 0..<bits where cell >> UInt64(bit) & 1 != 0 {
        packed[(i * bits + bit) / 8] |= 1 << UInt8((i * bits + bit) % 8)
      }
    }
    return bytes + packed
  }
}

extension [UInt8] {
  /// Appends an integer, its low byte first.
  mutating func append<T: FixedWidthInteger>(littleEndian value: T) {
    for i in 0..<T.bitWidth / 8 { append(UInt8(truncatingIfNeeded: value >> T(8 * i))) }
  }
}
