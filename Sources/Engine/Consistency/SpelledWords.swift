import Text

/// The words of a document whose spellings are compared, and where they stand.
///
/// Occurrences are written one after the other and brought together once, at the end: an array for each word would cost
/// a memory access far away for each occurrence.
struct SpelledWords {
  /// A word.
  struct Spelling {
    /// Its number in the vocabulary.
    let word: Int
    /// The numbers of the rules that compare it.
    let rules: [Int]
    /// Where it stands, in the order in which it was met; at least one place.
    let places: ArraySlice<ByteRange>
  }

  private struct Occurrence {
    let spelling: UInt32
    let place: ByteRange
  }

  /// For each word, by its number, its number among the spellings, from 1; 0 for none.
  private var numbers: [UInt32] = []
  /// For each spelling, its word and the rules that compare it.
  private var words: [(number: Int, rules: [Int])] = []
  private var occurrences: [Occurrence] = []

  /// Counts a word.
  @inline(__always)
  mutating func add(_ word: Int, at place: ByteRange, rules: [Int]) {
    if word >= numbers.count { grow(to: word) }
    var number = numbers[word]
    if number == 0 {
      words.append((word, rules))
      number = UInt32(words.count)
      numbers[word] = number
    }
    occurrences.append(Occurrence(spelling: number - 1, place: place))
  }

  private mutating func grow(to word: Int) {
    numbers.append(contentsOf: repeatElement(0, count: max(word + 1, 2 * numbers.count) - numbers.count))
  }

  /// Forgets the words, and returns them in the order of their first places. O(occurrences + words × log words).
  mutating func takeAll() -> [Spelling] {
    var ends = [Int](repeating: 0, count: words.count)
    for occurrence in occurrences { ends[Int(occurrence.spelling)] += 1 }
    var sum = 0
    for i in ends.indices {
      let count = ends[i]
      ends[i] = sum
      sum += count
    }
    var places = [ByteRange](repeating: ByteRange(0, 0), count: occurrences.count)
    for occurrence in occurrences {
      places[ends[Int(occurrence.spelling)]] = occurrence.place
      ends[Int(occurrence.spelling)] += 1
    }
    let spellings = words.indices.map { i in
      Spelling(
        word: words[i].number, rules: words[i].rules, places: places[(i == 0 ? 0 : ends[i - 1])..<ends[i]])
    }
    for word in words { numbers[word.number] = 0 }
    words.removeAll(keepingCapacity: true)
    occurrences.removeAll()
    return spellings.sorted { $0.places.first! < $1.places.first! }
  }
}
