/// Finds where a quotation is interrupted or followed by words like “he said” or “added the minister”.
struct ReportingClauses: Sendable {
  private let verbs: Set<[UInt8]>
  private static let pronouns: Set<[UInt8]> = words("he she it they i we you one who")
  private static let determiners: Set<[UInt8]> = words("the a an his her its their our my another one")

  private static let adverbials: Set<[UInt8]> = words(
    "in on at to as after during when from via last this yesterday today monday tuesday wednesday thursday friday "
      + "saturday sunday with by about of before while reporters")

  /// Knows a clause by its verb; the verbs in lower case.
  init(verbs: [String]) { self.verbs = Set(verbs.map { Array($0.utf8) }) }

  /// The offset just after the comma, question mark or exclamation mark that the first clause in `range` follows: the
  /// place of the closing mark. O(length).
  func first(in range: Range<Int>, of text: [UInt8]) -> Int? {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      i += 1
      guard byte == 0x2C || byte == 0x3F || byte == 0x21 || byte == 0x2E, i < range.upperBound, text[i] == 0x20 else {
        continue
      }
      if isClause(at: i + 1, until: range.upperBound, of: text, afterStop: byte == 0x2E) { return i }
    }
    return nil
  }

  /// Whether a clause starts at `offset`: a subject and its verb in either order.
  func isClause(at offset: Int, until end: Int, of text: [UInt8], afterStop: Bool = false) -> Bool {
    var i = offset
    var first: ArraySlice<UInt8> = []
    var isNamed = false
    for position in 0..<9 {
      let start = i
      while i < end, Self.isWordByte(text[i]) { i += 1 }
      if i == start { return false }
      let isCapital = text[start] >= 0x41 && text[start] <= 0x5A
      if afterStop, position == 0, isCapital { return false }
      let word = lowered(text[start..<i])
      if verbs.contains(word) {
        if position == 0 { return isSubject(after: i, until: end, of: text) }
        let subject = lowered(first)
        let hasSubject = Self.pronouns.contains(subject) ? position <= 2 : isNamed || Self.determiners.contains(subject)
        return hasSubject && isEnding(at: i, until: end, of: text)
      }
      if position == 0 { first = text[start..<i] }
      isNamed = i - start > 1 && text[start..<i].contains { $0 >= 0x41 && $0 <= 0x5A }
      if i < end, text[i] == 0x2E, i - start <= 4 { i += 1 }
      guard i < end, text[i] == 0x20 else { return false }
      i += 1
    }
    return false
  }

  /// Whether the last word of `range` is a verb that introduces a quotation.
  func endsWithVerb(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, Self.isWordByte(text[start - 1]) { start -= 1 }
    return verbs.contains(lowered(text[start..<range.upperBound]))
  }

  /// Whether a clause may end after the verb at `offset`: “he said.”, “he told reporters on Monday.”, but not “he said
  /// that it would be all right”.
  private func isEnding(at offset: Int, until end: Int, of text: [UInt8]) -> Bool {
    guard offset + 1 < end, text[offset] == 0x20 else { return true }
    var i = offset + 1
    while i < end, Self.isWordByte(text[i]) { i += 1 }
    let word = lowered(text[(offset + 1)..<i])
    // A time or a place, or the sentence ends soon.
    if Self.adverbials.contains(word) { return true }
    return text[i..<min(end, i + 40)].contains { $0 == 0x2E || $0 == 0x3A } && !Self.pronouns.contains(word)
  }

  /// Whether what follows a verb is its subject: “said Smith”, “added the minister”.
  private func isSubject(after offset: Int, until end: Int, of text: [UInt8]) -> Bool {
    guard offset < end, text[offset] == 0x20 else { return offset == end || text[offset] == 0x2E }
    let start = offset + 1
    var i = start
    while i < end, Self.isWordByte(text[i]) { i += 1 }
    let word = lowered(text[start..<i])
    return i > start && text[start] >= 0x41 && text[start] <= 0x5A || Self.pronouns.contains(word)
      || Self.determiners.contains(word)
  }

  private func lowered(_ word: ArraySlice<UInt8>) -> [UInt8] { word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x2D || byte == 0x27 || byte >= 0x80
  }

  private static func words(_ list: String) -> Set<[UInt8]> { Set(list.utf8.split(separator: 0x20).map { Array($0) }) }
}
