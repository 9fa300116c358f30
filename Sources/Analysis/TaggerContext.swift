/// The words and tags around a word, and the features they make.
package struct TaggerContext {
  /// The words from two before to two after.
  package var words: (TaggerWord, TaggerWord, TaggerWord, TaggerWord, TaggerWord)
  /// The tags of the two words before, `previous` the nearer; `Tag.count` before the first.
  package var previous: UInt32
  package var beforePrevious: UInt32
  /// Whether most words of the sentence are capitalised, as in a heading.
  package var heading: UInt32

  /// Whether white space stands before the word in the middle, and before the one after it.
  package var spaceBefore: UInt32 = 1
  package var spaceAfter: UInt32 = 1
  /// How many straight quotation marks have been met, modulo 2.
  package var quotes: UInt32 = 0

  /// How many features there are.
  package static let count = 35

  /// Starts before the first word of a sentence.
  package init(heading: Bool) {
    words = (.edge, .edge, .edge, .edge, .edge)
    previous = UInt32(Tag.count)
    beforePrevious = UInt32(Tag.count)
    self.heading = heading ? 1 : 0
  }

  /// Moves on by one word; `next` is the one that is now two ahead, and `space` tells whether white space stands before
  /// the one now one ahead.
  @inline(__always)
  package mutating func advance(to next: TaggerWord, space: Bool) {
    words = (words.1, words.2, words.3, words.4, next)
    spaceBefore = spaceAfter
    spaceAfter = space ? 1 : 0
  }

  /// Records the tag of the word in the middle.
  @inline(__always)
  package mutating func record(_ tag: Tag) {
    beforePrevious = previous
    previous = UInt32(tag.rawValue)
    if tag == .openQuote { quotes = 1 } else if tag == .closeQuote { quotes = 0 }
  }

  /// Writes the features to the first ``count`` places of `out`.
  @inline(__always)
  package func write(to out: inout MutableSpan<UInt32>) {
    precondition(out.count >= Self.count)
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
    out[26] = Feature.hash(46, Feature.hash(47, w.tags, n1.tags), previous)
    out[27] = Feature.hash(48, w1.neighbours, w.neighbours)
    out[28] = Feature.hash(49, w.neighbours, n1.neighbours)
    out[29] = Feature.hash(50, w.ending, n1.neighbours)
    out[30] = Feature.hash(51, w1.identity, n1.identity)
    out[31] = Feature.hash(52, w1.ending, w.ending)
    out[32] = Feature.hash(53, n2.neighbours, n1.neighbours)
    out[33] = Feature.hash(54, n1.neighbours, previous)
    out[34] = Feature.hash(55, Feature.hash(56, w.shape, w1.shape), n1.shape << 1 | heading)
    out[22] = Feature.hash(42, w1.neighbours, w.tags)
    out[23] = Feature.hash(43, n1.neighbours, w.tags)
    out[24] = Feature.hash(44, w.neighbours, previous)
    out[25] = Feature.hash(45, w1.neighbours, n1.neighbours)
    out[20] = Feature.hash(40, w.identity, spaceBefore << 1 | spaceAfter)
    out[21] = Feature.hash(41, w.identity, quotes << 2 | spaceBefore << 1 | spaceAfter)
    out[19] = Feature.hash(39, w.tags, n1.identity)
  }
}
