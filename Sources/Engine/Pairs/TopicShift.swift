/// Tells whether a text turns to another story, as a file that holds several does.
enum TopicShift {
  /// How much text is compared, in bytes before and after.
  private static let before = 3_000
  private static let after = 1_200
  /// How many lines of the new story are compared.
  private static let lines = 3
  /// How many words of content the new lines must have for a judgement.
  private static let least = 20
  /// One in how many of them may have stood before.
  private static let shared = 12

  /// Whether the lines after `offset`, the end of a line, share next to no words with the text before it. Short lines
  /// tell nothing. O(1).
  static func isNewStory(at offset: Int, in text: [UInt8]) -> Bool {
    var start = offset
    while start < text.count, text[start] <= 0x20 { start += 1 }
    var end = start
    for _ in 0..<lines {
      end = text.lineEnd(from: end, limit: min(text.count, start + after))
      if end < text.count { end += 1 }
    }
    guard end - start > 160, !goesOn(at: start, in: text) else { return false }
    var new: Set<UInt64> = []
    forEachWord(in: start..<min(end, text.count), of: text) {
      if !common.contains($0) { new.insert($0) }
      return true
    }
    guard new.count >= least else { return false }
    let most = new.count / shared
    var known = 0
    forEachWord(in: max(0, offset - before)..<offset, of: text) {
      if new.remove($0) != nil { known += 1 }
      return known <= most
    }
    return known <= most
  }

  /// Whether a line starts with a word that ties it to what stands before: “meanwhile”, “he”.
  private static func goesOn(at start: Int, in text: [UInt8]) -> Bool {
    ties.contains(text[start...].prefix { Surroundings.isAlphanumeric($0) }.map { $0 | 0x20 })
  }

  private static let ties: Set<[UInt8]> = Set(
    "but and also meanwhile however still yet he she they it we mr mrs ms dr this these those that his her their while for"
      .utf8.split(separator: 0x20).map { Array($0) })

  /// Visits the words of five letters and more, by their first six letters, as long as `visit` wants.
  private static func forEachWord(in range: Range<Int>, of text: [UInt8], _ visit: (UInt64) -> Bool) {
    var i = range.lowerBound
    while i < range.upperBound {
      var length = 0
      var key: UInt64 = 0
      while i < range.upperBound, (text[i] | 0x20) >= 0x61, (text[i] | 0x20) <= 0x7A {
        if length < 6 { key = key << 8 | UInt64(text[i] | 0x20) }
        length += 1
        i += 1
      }
      if length >= 5, !visit(key) { return }
      i += 1
    }
  }

  /// Words that any two reports share.
  private static let common: Set<UInt64> = Set(
    ("about after their there which would could should where while being other these those first still since until every "
      + "under years today people government federal national industry minister state south north western report reports "
      + "month months because before between might going think really")
      .utf8.split(separator: 0x20).map { $0.prefix(6).reduce(0) { $0 << 8 | UInt64($1) } })
}
