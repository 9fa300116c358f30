/// Counts how often numbers occur: open addressing, emptied without giving its memory back.
struct Occurrences {
  private var keys: [UInt32] = []
  /// How often the number in each slot occurred; 0 for a free slot.
  private var counts: [UInt32] = []

  /// Forgets all numbers, and makes room for `count` distinct ones.
  mutating func removeAll(expecting count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    keys.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    keys.append(contentsOf: repeatElement(0, count: size))
    counts.append(contentsOf: repeatElement(0, count: size))
  }

  /// Counts a number. At most as many distinct ones as were expected.
  mutating func add(_ number: UInt32) {
    let slot = slot(of: number)
    keys[slot] = number
    counts[slot] += 1
  }

  /// How often a number was counted.
  func count(of number: UInt32) -> Int { Int(counts[slot(of: number)]) }

  /// Where a number is or belongs.
  private func slot(of number: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (number &* 0x9E37_79B1) >> 12) & mask
    while counts[slot] != 0, keys[slot] != number { slot = (slot + 1) & mask }
    return slot
  }
}
