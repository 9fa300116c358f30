import Text

/// The words of a document whose spellings are compared, and where they stand.
///
/// Occurrences are written one after the other and brought together once, at the end: an array for each word would cost
/// a memory access far away for each occurrence.
struct SpelledWords {
  /// A word.
  struct Spelling {
    /// The rules that compare it, one bit each.
    let rules: UInt32
    /// Where it stands, in the order in which it was met; at least one place.
    let places: ArraySlice<ByteRange>
  }

  private struct Occurrence {
    let spelling: UInt32
    let place: ByteRange
  }

  /// For each word, by its number, its number among the spellings, from 1; 0 for none.
  private var numbers: [UInt32] = []
  /// For each spelling, the rules that compare it.
  private var rules: [UInt32] = []
  private var occurrences: [Occurrence] = []

  /// Counts a word.
  @inline(__always)
  mutating func add(_ word: Int, at place: ByteRange, rules bits: UInt32) {
    if word >= numbers.count { grow(to: word) }
    var number = numbers[word]
    if number == 0 {
      rules.append(bits)
      number = UInt32(rules.count)
      numbers[word] = number
    }
    occurrences.append(Occurrence(spelling: number - 1, place: place))
  }

  private mutating func grow(to word: Int) {
    numbers.append(contentsOf: repeatElement(0, count: max(word + 1, 2 * numbers.count) - numbers.count))
  }

  /// Forgets the words, and returns them in the order of their first places. O(occurrences + words × log words).
  mutating func takeAll() -> [Spelling] {
    var ends = [Int](repeating: 0, count: rules.count)
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
    let spellings = rules.indices.map { i in
      Spelling(rules: rules[i], places: places[(i == 0 ? 0 : ends[i - 1])..<ends[i]])
    }
    numbers.removeAll(keepingCapacity: true)
    rules.removeAll(keepingCapacity: true)
    occurrences.removeAll()
    return spellings.sorted { $0.places.first! < $1.places.first! }
  }
}

/// Things by their keys, each with its spellings in the order in which they were met.
struct SpelledThings {
  private struct Form {
    let places: ArraySlice<ByteRange>
    /// The number of the next spelling of the same thing; -1 for none.
    var next = -1
  }

  private var forms: [Form] = []
  /// The first and the last spelling of each thing.
  private var things: [String: (first: Int, last: Int)] = [:]

  /// Adds a spelling, by its places, to a thing.
  mutating func add(_ places: ArraySlice<ByteRange>, to key: String) {
    let number = forms.count
    forms.append(Form(places: places))
    if let last = things[key]?.last { forms[last].next = number }
    things[key, default: (number, number)].last = number
  }

  /// Calls `body` with the spellings of each thing that has more than one.
  func forEachOfSeveral(_ body: ([ArraySlice<ByteRange>]) -> Void) {
    for (first, last) in things.values where first != last {
      var spellings: [ArraySlice<ByteRange>] = []
      var number = first
      while number >= 0 {
        spellings.append(forms[number].places)
        number = forms[number].next
      }
      body(spellings)
    }
  }
}
