import Text

/// The sentences or paragraphs of a document by the hash of their words.
///
/// Open addressing with linear probing, at most half full: the hashes are even enough to serve as places. The table holds
/// four bytes a place, since most units are new and the memory they are looked up in is seldom in a cache.
struct SeenUnits {
  /// Where a unit was seen.
  struct Entry {
    fileprivate let hash: UInt64
    /// Its first place.
    let first: ByteRange
    /// The number of the unit that was its last.
    fileprivate var last: Int32
    /// How often it stood, each time near the one before.
    fileprivate(set) var times: Int32
  }

  private var entries: [Entry] = []
  /// The number of an entry from 1; 0 for none.
  private var table = [UInt32](repeating: 0, count: 64)

  /// Notes that a unit of a hash stands at `place`, as the document's `number`-th, and says what is now known of it.
  /// What stood more than `distance` units before counts no longer.
  mutating func note(_ hash: UInt64, at place: ByteRange, number: Int, distance: Int) -> Entry {
    let slot = slot(of: hash)
    guard let known = entry(in: slot) else {
      entries.append(Entry(hash: hash, first: place, last: Int32(number), times: 1))
      table[slot] = UInt32(entries.count)
      if 2 * entries.count > table.count { grow() }
      return entries[entries.count - 1]
    }
    entries[known].times = number - Int(entries[known].last) <= distance ? entries[known].times + 1 : 1
    entries[known].last = Int32(number)
    return entries[known]
  }

  /// The place in the table where a hash is, or belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let known = entry(in: slot), entries[known].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private func entry(in slot: Int) -> Int? { table[slot] == 0 ? nil : Int(table[slot]) - 1 }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: 2 * table.count)
    for i in entries.indices { table[slot(of: entries[i].hash)] = UInt32(i + 1) }
  }

  /// Forgets all.
  mutating func removeAll() {
    if entries.isEmpty { return }
    entries.removeAll()
    table = [UInt32](repeating: 0, count: 64)
  }
}
