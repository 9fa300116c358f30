public import Text

/// Gives every distinct word a number, once, so that rules compare integers.
///
/// Words are told apart by their bytes. What is known about a word is worked out when it is first asked for. Not for use
/// by two threads at a time: keep one a thread, and empty it between documents when it has grown too large.
public final class Vocabulary {
  // One thread's, so the properties need no check for exclusive access.
  @exclusivity(unchecked)
  private var table = WordTable()
  @exclusivity(unchecked)
  private var infos: [WordInfo?] = []
  /// What the tagger knows of each word, once it has met it.
  @exclusivity(unchecked)
  var taggerWords: [TaggerWord?] = []
  /// For each word that the tagger must choose a tag for, the scores that the word by itself gives the tags.
  @exclusivity(unchecked)
  var ownScores: [Int16] = []

  /// Makes an empty vocabulary.
  public init() { removeAll() }

  /// How many distinct words there are; their numbers are 0..<`count`.
  public var count: Int { table.count }

  /// Forgets every word; all numbers become invalid.
  public func removeAll() {
    table = WordTable()
    infos.removeAll(keepingCapacity: true)
    taggerWords.removeAll(keepingCapacity: true)
    ownScores.removeAll(keepingCapacity: true)
  }

  /// The number of the word at `range` of `text`, a new one if it has none. Amortised O(length).
  public func intern(_ text: [UInt8], _ range: ByteRange) -> UInt32 {
    defer { makeRoom() }
    return table.intern(text.span, Int(range.lower), range.count)
  }

  /// The number of `word`.
  public func intern(_ word: String) -> UInt32 {
    let bytes = [UInt8](word.utf8)
    defer { makeRoom() }
    return table.intern(bytes.span, 0, bytes.count)
  }

  /// Replaces `numbers` with the numbers of `tokens` of `text`.
  public func intern(_ text: [UInt8], _ tokens: [Token], into numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    numbers.reserveCapacity(tokens.count)
    let bytes = text.span
    table.intern(bytes, tokens, into: &numbers)
    makeRoom()
  }

  /// The bytes of the word of that number.
  public func bytes(of number: UInt32) -> ArraySlice<UInt8> { table.bytes(of: number) }

  /// The word of that number.
  public func text(of number: UInt32) -> String { String(decoding: bytes(of: number), as: UTF8.self) }

  /// What is known about the word of that number.
  public subscript(number: UInt32) -> WordInfo {
    if let info = infos[Int(number)] { return info }
    let info = describe(number)
    infos[Int(number)] = info
    return info
  }

  /// Makes room for what is known about words just added.
  private func makeRoom() {
    while infos.count < table.count {
      infos.append(nil)
      taggerWords.append(nil)
    }
  }
}
