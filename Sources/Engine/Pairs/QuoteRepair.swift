import Text

/// Finds where a missing quotation mark most likely stood.
struct QuoteRepair {
  let text: [UInt8]
  let clauses: ReportingClauses
  /// Whether the document puts closing marks before a full stop that is not the quotation's own.
  let putsMarkBeforeStop: Bool

  /// Where the quotation that opens just before `start` most likely ended, not after `limit`, the end of its line or
  /// the next mark: before “he said”; at the end of the paragraph when it opened the paragraph or followed a colon; else
  /// at the end of its sentence.
  func closingPlace(from start: Int, limit: Int) -> Int {
    if let place = clauses.first(in: start..<limit, of: text) { return place }
    let end = trimmed(bracketEnd(in: start..<limit) ?? limit, notBefore: start)
    let isWhole = limit == text.count || text[limit] == 0x0A || text[limit] == 0x0D
    let isSentence = isCapital(start)
    if isSentence, isWithinSentence(start), let title = titleEnd(in: start..<end) { return title }
    if isSentence, isWhole, isLineStart(start) || follows(0x3A, start) { return end }
    guard let stop = sentenceEnds(in: start..<end).first else { return end }
    if !isSentence, putsMarkBeforeStop, text[stop - 1] == 0x2E { return stop - 1 }
    return stop
  }

  /// Where the quotation that the mark at `close` ends most likely began, not before `limit`, the start of its line or
  /// the end of the mark before: at the start of what is said when words like “he said” follow the mark.
  func openingPlace(to close: Int, limit: Int, isReported: Bool) -> Int {
    let ends = sentenceEnds(in: limit..<max(limit, close - 1))
    let sentence = skipped(ends.last ?? limit, upTo: close)
    if let bracket = bracketStart(in: sentence..<close) { return bracket }
    if let place = lastIntroduction(in: sentence..<close) { return place }
    guard isStop(close - 1) else { return phraseStart(in: sentence..<close) }
    if text[close - 1] == 0x2C, !isReported { return phraseStart(in: sentence..<(close - 1)) }
    if let colon = lastColon(in: limit..<close) { return colon }
    if isCapital(close - 2), sentence == skipped(limit, upTo: close) { return phraseStart(in: sentence..<close) }
    if limit == 0 || text[limit - 1] == 0x0A || text[limit - 1] == 0x0D {
      return ends.count < 3 ? skipped(limit, upTo: close) : sentence
    }
    return sentence
  }

  // MARK: Places within a sentence

  /// The start of the words just before the end of `range` that belong together: a run of capitalised words, or what
  /// follows the last article.
  private func phraseStart(in range: Range<Int>) -> Int {
    var words = wordStarts(in: range)
    guard let last = words.popLast() else { return range.lowerBound }
    if isCapital(last) {
      var start = last
      while let previous = words.popLast() {
        if isCapital(previous) {
          start = previous
        } else if !Self.joiners.contains(word(at: previous)) {
          break
        }
      }
      return start
    }
    return likeliestStart(of: words + [last]) ?? range.lowerBound
  }

  /// The word that a quoted phrase of small letters most likely starts with: it has two or three words, and “a” or “as”
  /// stands before it sooner than “in” or “to”. The weights are logarithms of odds in edited English.
  private func likeliestStart(of words: [Int]) -> Int? {
    var best: (weight: Float, start: Int)?
    for (index, start) in words.enumerated().dropFirst().suffix(Self.lengths.count) where !isCapital(start) {
      let before = Self.leads[word(at: words[index - 1])] ?? (isCapital(words[index - 1]) ? -0.9 : -1.5)
      let weight = before + Self.lengths[words.count - 1 - index]
      if weight > best?.weight ?? -.infinity { best = (weight, start) }
    }
    return best?.start
  }

  /// The end of a title that starts at the start of `range`: two words with capitals at least, and small words among
  /// them; nil where none does.
  private func titleEnd(in range: Range<Int>) -> Int? {
    var end: Int?
    var capitals = 0
    for start in wordStarts(in: range).prefix(14) {
      let bytes = word(at: start).prefix(range.upperBound - start)
      let stops = bytes.reversed().prefix { $0 < 0x30 && $0 != 0x27 }.count
      if isCapital(start) || text[start] >= 0x30 && text[start] <= 0x39 {
        end = start + bytes.count - stops
        capitals += 1
      } else if !Self.joiners.contains(bytes), !Self.prepositions.contains(bytes) {
        break
      }
      if stops > 0 { break }
    }
    guard let end, capitals > 1 else { return nil }
    let isInside = !putsMarkBeforeStop && end < range.upperBound && text[end] == 0x2C
    return isInside ? end + 1 : end
  }

  /// The place after the last “said: ”, “said, ” or “says that ”.
  private func lastIntroduction(in range: Range<Int>) -> Int? {
    var i = range.upperBound - 2
    while i > range.lowerBound {
      if text[i] == 0x3A || text[i] == 0x2C, text[i + 1] == 0x20,
        text[i] == 0x3A || clauses.endsWithVerb(range.lowerBound..<i, of: text)
      {
        return i + 2
      }
      i -= 1
    }
    return nil
  }

  private func lastColon(in range: Range<Int>) -> Int? {
    range.last { text[$0] == 0x3A && $0 + 2 < range.upperBound && text[$0 + 1] == 0x20 && isCapital($0 + 2) }
      .map { $0 + 2 }
  }

  /// The place after the last bracket that opens in `range` and does not close.
  private func bracketStart(in range: Range<Int>) -> Int? {
    var depth = 0
    for i in range.reversed() {
      if text[i] == 0x29 { depth += 1 }
      if text[i] == 0x28 { depth -= 1 }
      if depth < 0 { return i + 1 }
    }
    return nil
  }

  /// The place before the first bracket that closes in `range` and did not open in it.
  private func bracketEnd(in range: Range<Int>) -> Int? {
    var depth = 0
    for i in range {
      if text[i] == 0x28 { depth += 1 }
      if text[i] == 0x29 { depth -= 1 }
      if depth < 0 { return i }
    }
    return nil
  }

  // MARK: Sentences and words

  /// The places after the stops that end sentences in `range`: a space and no small letter follow, or the range ends.
  private func sentenceEnds(in range: Range<Int>) -> [Int] {
    range.filter { offset in
      guard isStop(offset), text[offset] != 0x2C else { return false }
      if offset + 1 >= range.upperBound { return true }
      guard text[offset + 1] == 0x20, offset + 2 < text.count, !isSmall(offset + 2) else { return false }
      // Not after an abbreviation such as “Mr.” or an initial.
      let before = text[max(0, offset - 3)..<offset]
      return !before.contains(0x20) || text[offset] != 0x2E
    }.map { $0 + 1 }
  }

  private func wordStarts(in range: Range<Int>) -> [Int] {
    range.filter { text[$0] > 0x20 && ($0 == range.lowerBound || text[$0 - 1] <= 0x20) }
  }

  private func word(at start: Int) -> ArraySlice<UInt8> { text[start...].prefix { $0 > 0x20 } }

  private func trimmed(_ offset: Int, notBefore start: Int) -> Int {
    var end = offset
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private func skipped(_ offset: Int, upTo end: Int) -> Int {
    var start = offset
    while start < end, text[start] <= 0x20 { start += 1 }
    return start
  }

  private func isStop(_ offset: Int) -> Bool {
    offset >= 0 && (text[offset] == 0x2E || text[offset] == 0x21 || text[offset] == 0x3F || text[offset] == 0x2C)
  }

  private func isSmall(_ offset: Int) -> Bool { text[offset] >= 0x61 && text[offset] <= 0x7A }

  private func isCapital(_ offset: Int) -> Bool {
    offset >= 0 && offset < text.count && text[offset] >= 0x41 && text[offset] <= 0x5A
  }

  /// Whether only the mark stands between the start of a line and `offset`.
  private func isLineStart(_ offset: Int) -> Bool {
    var i = offset
    while i > 0, text[i - 1] >= 0x80 || text[i - 1] == 0x22 || text[i - 1] == 0x20 { i -= 1 }
    return i == 0 || text[i - 1] == 0x0A || text[i - 1] == 0x0D
  }

  /// Whether a word that introduces no speech stands before the mark that ends at `offset`.
  private func isWithinSentence(_ offset: Int) -> Bool {
    var i = offset
    while i > 0, text[i - 1] >= 0x80 || text[i - 1] == 0x22 { i -= 1 }
    return i > 1 && text[i - 1] == 0x20 && text[i - 2] >= 0x61 && text[i - 2] <= 0x7A
      && !clauses.endsWithVerb(max(0, i - 30)..<i - 1, of: text)
  }

  /// Whether `byte` and a space stand before the mark that ends at `offset`.
  private func follows(_ byte: UInt8, _ offset: Int) -> Bool {
    var i = offset
    while i > 0, text[i - 1] >= 0x80 || text[i - 1] == 0x22 { i -= 1 }
    return i > 1 && text[i - 1] == 0x20 && text[i - 2] == byte
  }

  private static let joiners: Set<ArraySlice<UInt8>> = words("of the and in for these with a to on")
  private static let prepositions: Set<ArraySlice<UInt8>> = words("by from at or as an is")
  /// How likely a quoted phrase of one, two, three … words is.
  private static let lengths: [Float] = [-0.2, 1.3, 1.2, 0.3, -0.1, -0.7, -0.5, -1, -1.2, -1.3]
  /// How likely one starts after a word.
  private static let leads: [ArraySlice<UInt8>: Float] = {
    let weights: [(Float, String)] = [
      (1.8, "as"), (1.6, "an like"), (1.4, "a"), (1.2, "about its his her their our my your"),
      (1, "called or was were"),
      (0.7, "the been"), (0.5, "from is be for"), (0.2, "of on with and are that"), (-0.4, "to"), (-1, "in"),
    ]
    return Dictionary(
      weights.flatMap { weight, list in words(list).map { ($0, weight) } }, uniquingKeysWith: { first, _ in first })
  }()

  private static func words(_ list: String) -> Set<ArraySlice<UInt8>> {
    Set(Array(list.utf8).split(separator: 0x20))
  }
}
