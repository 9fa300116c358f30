public import Text

/// Gives every distinct word a number, once, so that rules compare integers.
///
/// Words are told apart by their bytes. What is known about a word is worked out when it is first asked for. Not for use
/// by two threads at a time: keep one a thread, and empty it between documents when it has grown too large.
public final class Vocabulary {
  private struct Slot {
    /// The bytes of a word of up to eight, or a hash of them.
    var key: UInt64 = 0
    /// The word's number plus one; 0 if the slot is free.
    var number: UInt32 = 0
    /// The word's length in bytes.
    var length: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var mask = 0
  private var arena: [UInt8] = []
  private var ranges: [ByteRange] = []
  private var infos: [WordInfo?] = []
  /// What the tagger knows of each word, once it has met it.
  var taggerWords: [TaggerWord?] = []
  /// For each word that the tagger must choose a tag for, the scores that the word by itself gives the tags.
  var ownScores: [Int16] = []

  /// Makes an empty vocabulary.
  public init() { removeAll() }

  /// How many distinct words there are; their numbers are 0..<`count`.
  public var count: Int { ranges.count }

  /// Forgets every word; all numbers become invalid.
  public func removeAll() {
    slots = Array(repeating: Slot(), count: 4096)
    mask = slots.count - 1
    arena.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    infos.removeAll(keepingCapacity: true)
    taggerWords.removeAll(keepingCapacity: true)
    ownScores.removeAll(keepingCapacity: true)
  }

  /// The number of the word at `range` of `text`, a new one if it has none. Amortised O(length).
  public func intern(_ text: [UInt8], _ range: ByteRange) -> UInt32 {
    intern(text.span, Int(range.lower), range.count)
  }

  /// The number of `word`.
  public func intern(_ word: String) -> UInt32 {
    let bytes = [UInt8](word.utf8)
    return intern(bytes.span, 0, bytes.count)
  }

  /// Replaces `numbers` with the numbers of `tokens` of `text`.
  public func intern(_ text: [UInt8], _ tokens: [Token], into numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    let bytes = text.span
    for token in tokens { numbers.append(intern(bytes, Int(token.range.lower), token.range.count)) }
  }

  /// The bytes of the word of that number.
  public func bytes(of number: UInt32) -> ArraySlice<UInt8> { arena[ranges[Int(number)].indices] }

  /// The word of that number.
  public func text(of number: UInt32) -> String { String(decoding: bytes(of: number), as: UTF8.self) }

  /// What is known about the word of that number.
  public subscript(number: UInt32) -> WordInfo {
    if let info = infos[Int(number)] { return info }
    let info = describe(number)
    infos[Int(number)] = info
    return info
  }

  @inline(__always)
  private func intern(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
    let key = Self.key(bytes, start, length)
    var i = Self.home(key) & mask
    while slots[i].number != 0 {
      if slots[i].key == key, Int(slots[i].length) == length,
        length <= 8 || equal(slots[i].number - 1, bytes, start, length)
      {
        return slots[i].number - 1
      }
      i = (i + 1) & mask
    }
    return insert(key, at: i, bytes, start, length)
  }

  private func insert(_ key: UInt64, at index: Int, _ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
    let number = UInt32(ranges.count)
    ranges.append(ByteRange(arena.count..<arena.count + length))
    infos.append(nil)
    taggerWords.append(nil)
    for i in start..<start + length { arena.append(bytes[i]) }
    slots[index] = Slot(key: key, number: number + 1, length: UInt32(length))
    if ranges.count * 2 > slots.count { grow() }
    return number
  }

  private func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var i = Self.home(slot.key) & mask
      while slots[i].number != 0 { i = (i + 1) & mask }
      slots[i] = slot
    }
  }

  private func equal(_ number: UInt32, _ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let lower = Int(ranges[Int(number)].lower)
    for i in 0..<length where arena[lower + i] != bytes[start + i] { return false }
    return true
  }

  @inline(__always)
  private static func key(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    var key: UInt64 = 0
    for i in start..<start + length {
      if (i - start) & 7 == 0 { key = (key ^ (key >> 29)) &* 0x9FB2_1C65_1E98_DF25 }
      key = (key << 8 | key >> 56) ^ UInt64(bytes[i])
    }
    return key
  }

  @inline(__always)
  private static func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
