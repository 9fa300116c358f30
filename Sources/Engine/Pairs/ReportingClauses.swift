/// Finds where a quotation is interrupted or followed by words like “he said” or “added the minister”.
struct ReportingClauses: Sendable {
  private let verbs: Set<UInt64>
  private static let pronouns = keys("he she it they i we you one who")
  private static let determiners = keys("the a an his her its their our my another one")
  private static let adverbials = keys(
    "in on at to as after during when from via last this yesterday today monday tuesday wednesday thursday friday "
      + "saturday sunday with by about of before while reporters again later then here there also once now quietly simply"
  )
  private static let objects = keys("me us him her them you")

  /// Knows a clause by its verb; the verbs in lower case.
  init(verbs: [String]) { self.verbs = Set(verbs.map { Word.key(of: Array($0.utf8)) }) }

  /// The offset just after the comma, question mark or exclamation mark that the first clause in `range` follows: the
  /// place of the closing mark. O(length).
  func first(in range: Range<Int>, of text: [UInt8]) -> Int? {
    let bytes = text.span
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      let byte = bytes[unchecked: i]
      i += 1
      guard byte < 0x40, byte == 0x2C || byte == 0x3F || byte == 0x21 || byte == 0x2E, bytes[unchecked: i] == 0x20,
        isClause(at: i + 1, until: range.upperBound, of: text, afterStop: byte == 0x2E)
      else { continue }
      return i
    }
    return nil
  }

  /// The first clause in the line that `range` starts in, as far as `range` goes.
  func firstInLine(of range: Range<Int>, of text: [UInt8]) -> Int? {
    first(in: range.lowerBound..<text.lineEnd(from: range.lowerBound, limit: range.upperBound), of: text)
  }

  /// Whether the last word of `range` is a verb that introduces a quotation.
  func endsWithVerb(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, Word.isByte(text[start - 1]) { start -= 1 }
    return verbs.contains(Word(at: start, until: range.upperBound, of: text).key)
  }

  /// Whether a clause starts at `offset`: a subject and its verb in either order.
  func isClause(at offset: Int, until end: Int, of text: [UInt8], afterStop: Bool = false) -> Bool {
    var i = offset
    var subject: UInt64 = 0
    var isNamed = false
    for position in 0..<9 {
      let word = Word(at: i, until: end, of: text)
      if word.isEmpty || afterStop && position == 0 && word.startsWithCapital { return false }
      if verbs.contains(word.key) {
        if position == 0 { return isSubject(after: word.end, until: end, of: text) }
        let isPronoun = Self.pronouns.contains(subject)
        let hasSubject = isPronoun ? position <= 2 : isNamed || Self.determiners.contains(subject)
        return hasSubject && isEnding(at: word.end, until: end, of: text)
      }
      if position == 0 { subject = word.key }
      isNamed = word.count > 1 && word.hasCapital && !word.isContractedI
      i = word.end
      // An abbreviation such as “Mr.”.
      if i < end, text[i] == 0x2E, word.count <= 4 { i += 1 }
      guard i < end, text[i] == 0x20 else { return false }
      i += 1
    }
    return false
  }

  /// Whether a clause may end after the verb at `offset`: “he said.”, “he told reporters on Monday.”, but not “he said
  /// that it would be all right”.
  private func isEnding(at offset: Int, until end: Int, of text: [UInt8]) -> Bool {
    guard offset + 1 < end, text[offset] == 0x20 else { return true }
    let word = Word(at: offset + 1, until: end, of: text)
    if Self.adverbials.contains(word.key) { return true }
    if Self.objects.contains(word.key) { return word.end >= end || text[word.end] == 0x2E || text[word.end] == 0x3A }
    // Or a name, as in “he told the Daily News.”, and the sentence ends soon.
    return (word.startsWithCapital || Self.determiners.contains(word.key))
      && text[word.end..<min(end, word.end + 40)].contains { $0 == 0x2E || $0 == 0x3A }
  }

  /// Whether what follows a verb is its subject: “said Smith”, “added the minister”.
  private func isSubject(after offset: Int, until end: Int, of text: [UInt8]) -> Bool {
    guard offset < end, text[offset] == 0x20 else { return offset == end || text[offset] == 0x2E }
    var word = Word(at: offset + 1, until: end, of: text)
    if Self.pronouns.contains(word.key) || Self.determiners.contains(word.key) { return true }
    // A title of a few words may stand before a name: “said county judge Anna Smith”.
    for _ in 0..<4 {
      if word.isEmpty || word.startsWithCapital { return !word.isEmpty }
      guard word.end < end, text[word.end] == 0x20 else { return false }
      word = Word(at: word.end + 1, until: end, of: text)
    }
    return false
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(separator: 0x20).map { Word.key(of: Array($0)) })
  }

  /// A word of a text, with a hash of its small letters (FNV-1a).
  private struct Word {
    private(set) var key: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var end: Int
    private(set) var count = 0
    private(set) var startsWithCapital = false
    private(set) var hasCapital = false
    /// Whether it is “I’d”, “I’m” and the like.
    private(set) var isContractedI = false

    var isEmpty: Bool { count == 0 }

    init(at start: Int, until limit: Int, of text: [UInt8]) {
      let bytes = text.span
      end = start
      while end < limit, Self.isByte(bytes[end]) {
        let isCapital = bytes[end] >= 0x41 && bytes[end] <= 0x5A
        if isCapital { hasCapital = true }
        if isCapital, count == 0 { startsWithCapital = true }
        if count == 1, startsWithCapital, bytes[start] == 0x49, bytes[end] == 0x27 || bytes[end] >= 0x80 {
          isContractedI = true
        }
        key = (key ^ UInt64(isCapital ? bytes[end] | 0x20 : bytes[end])) &* 0x100_0000_01B3
        end += 1
        count += 1
      }
    }

    /// The key of a word that stands alone.
    static func key(of word: [UInt8]) -> UInt64 { Word(at: 0, until: word.count, of: word).key }

    static func isByte(_ byte: UInt8) -> Bool {
      (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x2D || byte == 0x27 || byte >= 0x80
    }
  }
}
