/// The words and tags around a word, and the features they make.
package struct TaggerContext {
  /// The words from two before to two after.
  package var words: (TaggerWord, TaggerWord, TaggerWord, TaggerWord, TaggerWord)
  /// The tags of the two words before, `previous` the nearer; `Tag.count` before the first.
  package var previous: UInt32
  package var beforePrevious: UInt32
  /// Whether most words of the sentence are capitalised, as in a heading.
  package var heading: UInt32

  /// How many features there are.
  package static let count = 20

  /// Starts before the first word of a sentence.
  package init(heading: Bool) {
    words = (.edge, .edge, .edge, .edge, .edge)
    previous = UInt32(Tag.count)
    beforePrevious = UInt32(Tag.count)
    self.heading = heading ? 1 : 0
  }

  /// Moves on by one word; `next` is the one that is now two ahead.
  @inline(__always)
  package mutating func advance(to next: TaggerWord) { words = (words.1, words.2, words.3, words.4, next) }

  /// Records the tag of the word in the middle.
  @inline(__always)
  package mutating func record(_ tag: Tag) {
    beforePrevious = previous
    previous = UInt32(tag.rawValue)
  }

  /// Writes the features to the first ``count`` places of `out`.
  @inline(__always)
  package func write(to out: inout [UInt32]) {
    let (w2, w1, w, n1, n2) = words
    let tags = beforePrevious << 8 | previous
    out[0] = Feature.hash(20, previous, 0)
    out[1] = Feature.hash(21, tags, 0)
    out[2] = Feature.hash(22, w.identity, previous)
    out[3] = Feature.hash(23, w1.identity, 0)
    out[4] = Feature.hash(24, w1.identity, w.identity)
    out[5] = Feature.hash(25, n1.identity, 0)
    out[6] = Feature.hash(26, n1.identity, w.identity)
    out[7] = Feature.hash(27, w2.identity, previous)
    out[8] = Feature.hash(28, n2.identity, n1.tags)
    out[9] = Feature.hash(29, n1.ending, 0)
    out[10] = Feature.hash(30, n1.tags, previous)
    out[11] = Feature.hash(31, w.tags, tags)
    out[12] = Feature.hash(32, w.tags, n1.tags)
    out[13] = Feature.hash(33, w.ending, previous)
    out[14] = Feature.hash(34, w.shape, previous << 1 | heading)
    out[15] = Feature.hash(35, w.shape, n1.shape)
    out[16] = Feature.hash(36, w.identity, tags)
    out[17] = Feature.hash(37, n1.tags, n2.tags)
    out[18] = Feature.hash(38, w.tags, w1.identity)
    out[19] = Feature.hash(39, w.tags, n1.identity)
  }
}
