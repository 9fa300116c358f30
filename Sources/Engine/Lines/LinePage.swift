import Text

/// Lines that are judged together: a document, or the next part of a very long one.
package struct LinePage {
  /// The most lines of a page, so that memory does not grow with the document.
  static let limit = 8192
  /// The most content words that are kept of a line.
  private static let keptWords = 24
  private static let vocabularyBits = 1 << 16

  package var lines: [LineRecord] = []
  /// The hashes of the content words of all lines that are weighed.
  private(set) var words: [UInt32] = []
  /// Which words the article's prose has, one bit each by hash.
  private var vocabulary = [UInt64](repeating: 0, count: vocabularyBits / 64)

  package init() {}

  /// Whether no more lines fit in.
  var isFull: Bool { lines.count >= Self.limit }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    lines.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    for i in vocabulary.indices { vocabulary[i] = 0 }
  }

  /// Notes the words of a line of prose.
  mutating func learn(_ words: [LineWord]) {
    var vocabulary = self.vocabulary.mutableSpan
    let words = words.span
    for i in words.indices {
      let word = words[unchecked: i]
      let bit = Self.bit(word.hash)
      vocabulary[unchecked: bit >> 6] |= (word.isContent ? 1 : 0) &<< UInt64(bit & 63)
    }
  }

  /// Keeps the content words of a line.
  mutating func keep(_ words: [LineWord], for line: inout LineRecord) {
    line.firstWord = UInt32(self.words.count)
    for word in words where word.isContent && line.keptWords < Self.keptWords {
      self.words.append(word.hash)
      line.keptWords += 1
    }
  }

  /// The kept words of a line.
  func words(of line: LineRecord) -> ArraySlice<UInt32> {
    words[Int(line.firstWord)..<(Int(line.firstWord) + Int(line.keptWords))]
  }

  /// Whether the article's prose has a content word.
  func knows(_ hash: UInt32) -> Bool {
    let bit = Self.bit(hash)
    return vocabulary[bit >> 6] & 1 &<< UInt64(bit & 63) != 0
  }

  @inline(__always)
  private static func bit(_ hash: UInt32) -> Int { Int(hash ^ hash >> 16) & (vocabularyBits - 1) }
}
