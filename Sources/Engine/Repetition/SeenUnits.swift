import Text

/// The sentences or paragraphs of a document by the hash of their words.
///
/// Open addressing with linear probing, at most half full: the hashes are even enough to serve as places.
struct SeenUnits {
  /// Where a unit was seen.
  struct Entry {
    fileprivate let hash: UInt64
    /// Its first place.
    let first: ByteRange
    /// The number of the unit that was its last.
    fileprivate var last: Int32
    /// How often it stood, each time near the one before; 0 for an entry not in use.
    fileprivate(set) var times: Int32
  }

  private static let unused = Entry(hash: 0, first: ByteRange(0, 0), last: 0, times: 0)
  private var entries = [Entry](repeating: unused, count: 64)
  private var count = 0

  /// Notes that a unit of a hash stands at `place`, as the document's `number`-th, and says what is now known of it.
  /// What stood more than `distance` units before counts no longer.
  mutating func note(_ hash: UInt64, at place: ByteRange, number: Int, distance: Int) -> Entry {
    let slot = slot(of: hash)
    if entries[slot].times == 0 {
      let entry = Entry(hash: hash, first: place, last: Int32(number), times: 1)
      entries[slot] = entry
      count += 1
      if 2 * count > entries.count { grow() }
      return entry
    }
    entries[slot].times = number - Int(entries[slot].last) <= distance ? entries[slot].times + 1 : 1
    entries[slot].last = Int32(number)
    return entries[slot]
  }

  /// The place of a hash's entry, or of the unused one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].times != 0, entries[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Self.unused, count: 2 * old.count)
    for entry in old where entry.times != 0 { entries[slot(of: entry.hash)] = entry }
  }

  /// Forgets all.
  mutating func removeAll() {
    if count == 0 { return }
    entries = [Entry](repeating: Self.unused, count: 64)
    count = 0
  }
}
