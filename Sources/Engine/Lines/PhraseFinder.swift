package import Rules

/// Finds phrases of evidence among the words of a line.
///
/// Phrases are looked up by their first word, so a word that begins none costs one probe.
package struct PhraseFinder: Sendable {
  private struct Phrase {
    let words: [UInt32]
    let atStart: Bool
    let atEnd: Bool
    /// The bit of its evidence.
    let evidence: UInt32
  }

  private var heads = WordTable(capacity: 4096)
  private var buckets: [[Phrase]] = []

  /// The phrases of a rule; the evidence with index i has bit i + 1.
  package init(_ evidence: [LineRule.Evidence]) {
    for (index, evidence) in evidence.enumerated() { add(evidence.phrases, bit: 2 << UInt32(index)) }
  }

  /// Adds the phrases of the evidence whose bit is `bit`.
  private mutating func add(_ phrases: [String], bit: UInt32) {
    for phrase in phrases {
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
      for words in sequences {
        guard let head = words.first else { continue }
        if heads[head] == .max {
          heads[head] = UInt32(buckets.count)
          buckets.append([])
        }
        buckets[Int(heads[head])].append(Phrase(words: words, atStart: atStart, atEnd: atEnd, evidence: bit))
      }
    }
  }

  /// The evidence in `words`, one bit each. `isWhole` tells whether these are all the words of the line.
  func evidence(in words: [LineWord], isWhole: Bool) -> UInt32 {
    var result: UInt32 = 0
    for i in words.indices {
      let bucket = heads[words[i].hash]
      if bucket == .max { continue }
      for phrase in buckets[Int(bucket)] where result & phrase.evidence == 0 {
        let end = i + phrase.words.count
        if phrase.atStart && i > 0 || end > words.count || phrase.atEnd && (end < words.count || !isWhole) { continue }
        var k = 1
        while k < phrase.words.count, phrase.words[k] == words[i + k].hash { k += 1 }
        if k == phrase.words.count { result |= phrase.evidence }
      }
    }
    return result
  }
}
