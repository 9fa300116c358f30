import Text

/// The things of a document by the numbers of their keys, each with its spellings in the order in which they were met.
struct SpelledThings {
  private struct Form {
    let places: ArraySlice<ByteRange>
    /// The number of the next spelling of the same thing; -1 for none.
    var next = -1
  }

  private var forms: [Form] = []
  /// For each thing its key, and its first and last spelling.
  private var things: [(key: Int, first: Int, last: Int)] = []
  /// For each key, the number of its thing, from 1; 0 for none.
  private var numbers: [Int32] = []

  /// Adds a spelling, by its places, to the thing of a key.
  mutating func add(_ places: ArraySlice<ByteRange>, to key: Int) {
    if key >= numbers.count {
      numbers.append(contentsOf: repeatElement(0, count: max(key + 1, 2 * numbers.count) - numbers.count))
    }
    let form = forms.count
    forms.append(Form(places: places))
    let thing = Int(numbers[key]) - 1
    if thing >= 0 {
      forms[things[thing].last].next = form
      things[thing].last = form
    } else {
      things.append((key, form, form))
      numbers[key] = Int32(things.count)
    }
  }

  /// Calls `body` with the spellings of each thing that has more than one.
  func forEachOfSeveral(_ body: ([ArraySlice<ByteRange>]) -> Void) {
    for (_, first, last) in things where first != last {
      var spellings: [ArraySlice<ByteRange>] = []
      var number = first
      while number >= 0 {
        spellings.append(forms[number].places)
        number = forms[number].next
      }
      body(spellings)
    }
  }

  /// Forgets the things. O(things).
  mutating func removeAll() {
    for thing in things { numbers[thing.key] = 0 }
    things.removeAll(keepingCapacity: true)
    forms.removeAll()
  }
}
