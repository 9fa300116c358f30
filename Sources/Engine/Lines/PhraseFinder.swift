package import Packing
package import Rules

/// Finds phrases of evidence among the words of a line.
///
/// Phrases are looked up by their first two words, where a filter of first words and of pairs lets a phrase begin at all.
package struct PhraseFinder: Sendable {
  fileprivate struct Phrase {
    /// Where its words begin in `words`, and how many there are.
    var start: Int32
    var count: Int32
    /// The bit of its evidence.
    var evidence: UInt32
    var atStart: Bool
    var atEnd: Bool
  }

  /// The number of the bucket of each key.
  private var heads = WordTable(capacity: 4096)
  /// Where the phrases of each bucket begin, and where the last ends.
  private var starts: [Int32] = [0]
  /// The phrases, bucket by bucket.
  private var phrases: [Phrase] = []
  /// The words of all phrases.
  private var words: [UInt32] = []
  /// Where phrases may begin; follows from the phrases.
  private var filter = PhraseFilter()

  /// The phrases of a rule; the evidence with index i has bit i + 1.
  package init(_ evidence: [LineRule.Evidence]) {
    var buckets: [[Phrase]] = []
    for (index, evidence) in evidence.enumerated() {
      for phrase in evidence.phrases { add(phrase, bit: 2 << UInt32(index), to: &buckets) }
    }
    for bucket in buckets {
      phrases += bucket
      starts.append(Int32(phrases.count))
    }
    fillFilter()
  }

  private mutating func fillFilter() {
    for phrase in phrases {
      let start = Int(phrase.start)
      filter.insert(
        words[start], phrase.count > 1 ? words[start + 1] : nil, atStart: phrase.atStart, atEnd: phrase.atEnd)
    }
  }

  /// Adds the word sequences of a phrase of the evidence whose bit is `bit`.
  private mutating func add(_ phrase: String, bit: UInt32, to buckets: inout [[Phrase]]) {
    var text = phrase[...]
    let atStart = text.first == "^"
    if atStart { text = text.dropFirst() }
    let atEnd = text.last == "$"
    if atEnd { text = text.dropLast() }
    var sequences: [[UInt32]] = [[]]
    for item in text.split(separator: " ") {
      let words = item.split(separator: "|").map(WordHash.of)
      sequences = sequences.flatMap { sequence in words.map { sequence + [$0] } }
    }
    for sequence in sequences {
      guard let first = sequence.first else { continue }
      let key = sequence.count == 1 ? first : Self.key(first, sequence[1])
      if heads[key] == .max {
        heads[key] = UInt32(buckets.count)
        buckets.append([])
      }
      buckets[Int(heads[key])].append(
        Phrase(
          start: Int32(words.count), count: Int32(sequence.count), evidence: bit, atStart: atStart, atEnd: atEnd))
      words += sequence
    }
  }

  /// The key of phrases that begin with two words; that of a phrase of one word is the word.
  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt32 { (first &* 0x9E37_79B1) ^ second }

  /// The evidence in `line`, one bit each. `isWhole` tells whether these are all the words of the line.
  func evidence(in line: [LineWord], isWhole: Bool) -> UInt32 {
    var result: UInt32 = 0
    var places = filter.places(in: line.span)
    while places != 0 {
      let i = places.trailingZeroBitCount
      addEvidence(of: line[i].hash, at: i, of: line, isWhole, to: &result)
      if i + 1 < line.count {
        addEvidence(of: Self.key(line[i].hash, line[i + 1].hash), at: i, of: line, isWhole, to: &result)
      }
      places &= places &- 1
    }
    return result
  }

  /// Adds the evidence of the phrases of a key that begin at word `i`. Seldom called.
  @inline(never)
  private func addEvidence(of key: UInt32, at i: Int, of line: [LineWord], _ isWhole: Bool, to result: inout UInt32) {
    let bucket = heads[key]
    if bucket == .max { return }
    for index in Int(starts[Int(bucket)])..<Int(starts[Int(bucket) + 1]) where result & phrases[index].evidence == 0 {
      let phrase = phrases[index]
      let count = Int(phrase.count)
      let end = i + count
      if phrase.atStart && i > 0 || end > line.count || phrase.atEnd && (end < line.count || !isWhole) { continue }
      // Two words may have the key of one word or of two others.
      var k = 0
      while k < count, words[Int(phrase.start) + k] == line[i + k].hash { k += 1 }
      if k == count { result |= phrase.evidence }
    }
  }
}

extension PhraseFinder: Packable {
  package func pack(into packer: inout Packer) {
    packer.pack(heads, starts, phrases, words)
  }

  package init(from unpacker: inout Unpacker) {
    heads = WordTable(from: &unpacker)
    starts = [Int32](from: &unpacker)
    phrases = [Phrase](from: &unpacker)
    words = [UInt32](from: &unpacker)
    fillFilter()
  }
}

extension PhraseFinder.Phrase: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(start, count, evidence, atStart, atEnd)
  }

  init(from unpacker: inout Unpacker) {
    start = Int32(from: &unpacker)
    count = Int32(from: &unpacker)
    evidence = UInt32(from: &unpacker)
    atStart = Bool(from: &unpacker)
    atEnd = Bool(from: &unpacker)
  }
}
