/// Sets of numbers, each by a number of its own, since most words share a few; 0 is the empty set.
struct NumberSets {
  private var sets: [[Int]] = [[]]
  private var numbers: [[Int]: UInt32] = [:]

  /// The set of that number, in order.
  subscript(number: UInt32) -> [Int] { sets[Int(number)] }

  /// The number of a set given in order, a new one if it has none. O(1) for the empty set, else O(length).
  mutating func insert(_ set: [Int]) -> UInt32 {
    if set.isEmpty { return 0 }
    if let number = numbers[set] { return number }
    let number = UInt32(sets.count)
    sets.append(set)
    numbers[set] = number
    return number
  }

  /// Forgets all sets but the empty one.
  mutating func removeAll() {
    sets.removeLast(sets.count - 1)
    numbers.removeAll(keepingCapacity: true)
  }
}
