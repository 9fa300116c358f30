import Text

/// How many words of a line are of which kind and shape.
struct LineTally {
  /// A counter each of eight bits, which a line's words cannot overflow.
  private enum Lane: UInt64 {
    case function = 0
    case letter = 8
    case allCapitals = 16
    case main = 24
    case capital = 32
  }

  /// What a word adds to all counters at once, by `index(of:)`: counting with decisions would often guess wrong.
  struct Steps: Sendable {
    fileprivate var values = InlineArray<16, UInt64>(repeating: 0)

    init() {
      for i in values.indices {
        let traits = LineWord.Traits(rawValue: UInt8(i & 7))
        let isFunction = i & 8 != 0
        let isMain = traits.contains(.letter) && !isFunction
        if isFunction { values[i] += 1 << Lane.function.rawValue }
        if traits.contains(.letter) { values[i] += 1 << Lane.letter.rawValue }
        if traits.isSuperset(of: [.letter, .allCapitals]) { values[i] += 1 << Lane.allCapitals.rawValue }
        if isMain { values[i] += 1 << Lane.main.rawValue }
        if isMain, traits.contains(.capital) { values[i] += 1 << Lane.capital.rawValue }
      }
    }

    @inline(__always)
    fileprivate func index(of word: LineWord) -> Int {
      Int(word.traits.rawValue & 7 | UInt8(truncatingIfNeeded: word.kinds.rawValue & 1) << 3)
    }
  }

  /// The kinds of all words together.
  private(set) var kinds: WordKinds = []
  private var counts: UInt64 = 0

  init(_ words: [LineWord], _ steps: borrowing Steps) {
    // Without a span each use would copy all steps.
    let (words, values) = (words.span, steps.values.span)
    for i in words.indices {
      let word = words[unchecked: i]
      kinds.formUnion(word.kinds)
      counts &+= values[unchecked: steps.index(of: word)]
    }
  }

  private func count(_ lane: Lane) -> Int { Int(counts >> lane.rawValue & 0xFF) }

  /// The number of function words.
  var function: Int { count(.function) }

  /// The value of `LineField.capitals` for the line of these words.
  func capitals(_ words: [LineWord]) -> UInt8 {
    guard let first = words.first(where: { $0.traits.contains(.letter) }) else { return 1 }
    let letterWords = count(.letter)
    if count(.allCapitals) == letterWords, letterWords > 1 || first.range.count > 1 { return 2 }
    let main = count(.main)
    let capital = count(.capital)
    if main == 0 { return 9 }
    if !first.traits.contains(.capital) { return 7 }
    if words.count == 1 { return 8 }
    if capital == main { return 3 }
    if capital <= 1 { return 6 }
    return capital * 10 < main * 6 ? 5 : 4
  }
}
