/// Finds where a sentence may repeat a run of words.
struct EchoFinder {
  /// A token and one of the same form before it, by their places in the sentence.
  struct Echo {
    let token: Int
    let earlier: Int
  }

  /// How far back a repeated run may begin.
  private let reach: Int
  /// Where runs may be repeated, from left to right, of one token the nearest first.
  private(set) var echoes: [Echo] = []
  /// By the hash of two forms: where such a pair stood last, counted over all sentences.
  private var recent = [UInt32](repeating: 0, count: 1024)
  /// For each token of the sentence: where a pair of the same hash stood before it, in the same count.
  private var previous: [UInt32] = []
  /// Where the next sentence starts in that count.
  private var next: UInt32 = 1
  /// By distance: the end of the last run of tokens that are like those so far before them.
  private var ends: [Int] = []

  init(reach: Int) { self.reach = reach }

  /// Finds the pairs of a token and an earlier one of the same form, at most `reach` tokens before, where a run of words
  /// may be repeated: they stand side by side or around one word, or the words after them are alike too.
  ///
  /// O(tokens): pairs of words are looked up by hash, and few hashes stand twice within reach.
  mutating func find(in words: ParagraphWords, _ sentence: Range<Int>) {
    if !echoes.isEmpty { echoes.removeAll(keepingCapacity: true) }
    if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
    if reach == 0 || sentence.isEmpty { return }
    let start = next
    next += UInt32(sentence.count)
    while previous.count < sentence.count { previous.append(0) }
    Self.find(words.forms, sentence, start, reach, &recent, &previous, &echoes)
  }

  /// The search itself, which has each buffer as a span at the same time as the others.
  private static func find(
    _ forms: [UInt32], _ sentence: Range<Int>, _ start: UInt32, _ reach: Int, _ recent: inout [UInt32],
    _ previous: inout [UInt32], _ echoes: inout [Echo]
  ) {
    let forms = forms.span.extracting(sentence)
    var recent = recent.mutableSpan
    var previous = previous.mutableSpan
    // Places are below the count of forms, and hashes below 1,024.
    for i in forms.indices {
      let form = forms[unchecked: i]
      if i >= 1, forms[unchecked: i - 1] == form { echoes.append(Echo(token: i, earlier: i - 1)) }
      if i >= 2, forms[unchecked: i - 2] == form, reach >= 2 { echoes.append(Echo(token: i, earlier: i - 2)) }
      guard i + 1 < forms.count else { break }
      let following = forms[unchecked: i + 1]
      let slot = Int((form &* 0x9E37_79B1 &+ following &* 0x85EB_CA6B) >> 22)
      var place = recent[unchecked: slot]
      recent[unchecked: slot] = start &+ UInt32(truncatingIfNeeded: i)
      previous[unchecked: i] = place
      while place >= start, i - Int(place - start) <= reach {
        let earlier = Int(place - start)
        if i - earlier > 2, forms[unchecked: earlier] == form, forms[unchecked: earlier + 1] == following {
          echoes.append(Echo(token: i, earlier: earlier))
        }
        place = previous[unchecked: earlier]
      }
    }
  }

  /// The end of the run of tokens from `i` on that are like those `distance` before them. Constant on average over a
  /// sentence read from left to right.
  mutating func endOfEcho(at i: Int, distance: Int, in words: ParagraphWords, _ sentence: Range<Int>) -> Int {
    while ends.count <= distance { ends.append(0) }
    if ends[distance] > i { return ends[distance] }
    let forms = words.forms.span
    let first = sentence.lowerBound
    var end = i + 1
    while end < sentence.count, forms[first + end] == forms[first + end - distance] { end += 1 }
    ends[distance] = end
    return end
  }

  /// Ends a document.
  mutating func forget() {
    for i in recent.indices { recent[i] = 0 }
    next = 1
  }
}
