import Rules
import Text

/// Marks that are missing: where they most likely stood, and whether a convention explains it.
extension QuoteFaults {
  /// The fault of the mark at `index`, which opens what never closes.
  func neverClosed(_ index: Int) -> PairFault {
    let range = glyphs.range(of: marks[index])
    let start = Int(range.upper)
    let limit = stretchEnd(after: index)
    if let single = closingSingle(from: start, limit: limit) {
      let wanted = glyphs.closing(for: marks[index].glyph)
      return PairFault(
        fault: .otherKind, range: ByteRange(range.lower, single.upper), open: range, close: single, wanted: wanted,
        edits: [(single, wanted)])
    }
    let place = repair.closingPlace(from: start, limit: limit)
    var fault = PairFault(
      fault: .neverClosed, isDoubtful: isDoubtful(index, limit: limit) || goesOn(index, limit: limit), range: range,
      open: range,
      wanted: glyphs.closing(for: marks[index].glyph))
    if !glyphs.glyphs[Int(marks[index].glyph)].isNative {
      let native = usage.nativePair()
      fault.wanted = native.close
      fault.edits = [(range, native.open)]
    }
    fault.edits.append((ByteRange(place..<place), fault.wanted))
    return fault
  }

  /// The fault of the mark at `index`, which closes what never opened.
  func neverOpened(_ index: Int) -> PairFault {
    let mark = marks[index]
    let range = glyphs.range(of: mark)
    if let single = openSingle(before: mark) {
      return PairFault(
        fault: .otherKind, isDoubtful: true, range: ByteRange(single.lower, range.upper), open: single, close: range)
    }
    var limit = Int(range.lower)
    let last = index > 0 ? Int(glyphs.range(of: marks[index - 1]).upper) : 0
    while limit > last, text[limit - 1] != 0x0A, text[limit - 1] != 0x0D { limit -= 1 }
    let end = Int(range.upper)
    let isReported = clauses.isClause(at: end + 1, until: text.lineEnd(from: end, limit: end + 120), of: text)
    let place = repair.openingPlace(to: Int(range.lower), limit: limit, isReported: isReported)
    let wanted = glyphs.opening(for: mark.glyph)
    var fault = PairFault(
      fault: .neverOpened, range: range, close: range, wanted: wanted, edits: [(ByteRange(place..<place), wanted)])
    if mark.before == .space, mark.after == .letter, place < Int(range.lower) - 1 {
      fault.edits.append(movedSpace(range))
    }
    return fault
  }

  private var repair: QuoteRepair {
    QuoteRepair(text: text, clauses: clauses, putsMarkBeforeStop: usage.putsMarkBeforeStop)
  }

  /// The end of the line of a mark, or the next mark if that comes first.
  private func stretchEnd(after index: Int) -> Int {
    let next = index + 1 < marks.count ? Int(marks[index + 1].offset) : text.count
    return text.lineEnd(from: Int(marks[index].offset), limit: next)
  }

  /// The inner opening mark that a closing mark without partner seems to answer, as in ‘Yes.”
  private func openSingle(before mark: PairMark) -> ByteRange? {
    let index = firstSingle(from: Int(mark.offset)) - 1
    guard index >= 0, singles[index].line == mark.line, opens(singles[index]) else { return nil }
    let glyph = glyphs.glyphs[Int(singles[index].glyph)]
    // Not an apostrophe at the start of a word, as in ’80s.
    let isSure = glyph.opens & ~glyph.closes != 0 || singles[index].before == .edge
    return isSure ? glyphs.range(of: singles[index]) : nil
  }

  /// The inner closing mark that ends what an outer mark before `start` opened, as in “Yes’, he said.
  private func closingSingle(from start: Int, limit: Int) -> ByteRange? {
    for single in singles[firstSingle(from: start)...] {
      if Int(single.offset) >= limit || opens(single) { return nil }
      let closes = single.closingStrain < single.openingStrain && (single.before == .stop || single.after == .stop)
      if closes, glyphs.glyphs[Int(single.glyph)].closes != 0 { return glyphs.range(of: single) }
    }
    return nil
  }

  /// Whether a single mark may open an inner quotation.
  private func opens(_ single: PairMark) -> Bool {
    glyphs.glyphs[Int(single.glyph)].opens != 0 && single.openingStrain < single.closingStrain
  }

  /// The index of the first single mark at `offset` or after; O(log n).
  private func firstSingle(from offset: Int) -> Int {
    var (low, high) = (0, singles.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(singles[middle].offset) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the next mark in the line opens the same quotation again, as it would at the start of a paragraph: sentences
  /// without “he said” stand between, and the breaks of the paragraphs were lost.
  private func goesOn(_ index: Int, limit: Int) -> Bool {
    let start = Int(glyphs.range(of: marks[index]).upper)
    guard index + 1 < marks.count, limit == Int(marks[index + 1].offset), limit - start > 40,
      marks[index + 1].glyph == marks[index].glyph, isCapital(start), text[limit - 1] == 0x20, text[limit - 2] == 0x2E,
      isCapital(Int(glyphs.range(of: marks[index + 1]).upper))
    else { return false }
    let isWhole = marks[index].before == .edge || Surroundings.isAfterStop(Int(marks[index].offset), in: text)
    return isWhole && isSpeech(in: start..<limit) && clauses.first(in: start..<limit, of: text) == nil
  }

  /// Whether the last sentence of `range` speaks of “I” or “we”, as those who are quoted do and those who quote do not.
  private func isSpeech(in range: Range<Int>) -> Bool {
    var start = max(range.lowerBound, range.upperBound - 4)
    while start > range.lowerBound, !text.isInnerStop(at: start) { start -= 1 }
    return text[start..<range.upperBound].split { !Surroundings.isAlphanumeric($0) }.contains {
      Self.speakers.contains($0.map { $0 | 0x20 })
    }
  }

  private static let speakers: Set<[UInt8]> = Set(
    "i we me us my our you your".utf8.split(separator: 0x20).map { Array($0) })

  private func isCapital(_ offset: Int) -> Bool { offset < text.count && text[offset] >= 0x41 && text[offset] <= 0x5A }

  /// Whether the quotation that `index` opens and that runs to the end of its line may be left open on purpose.
  private func isDoubtful(_ index: Int, limit: Int) -> Bool {
    let mark = marks[index]
    let start = Int(mark.offset)
    guard start >= lastLine else {
      // A paragraph at the end of a story, and the text holds another story.
      return mark.before == .edge && layout.gaps * 4 < layout.lines && limit < text.count && text[limit] <= 0x0D
        && clauses.first(in: start..<limit, of: text) == nil && TopicShift.isNewStory(at: limit, in: text)
    }
    // The last paragraph of the text is a statement that holds a quotation itself.
    if mark.before == .edge, mark.line >= 3, clauses.first(in: start..<text.count, of: text) == nil { return true }
    guard limit >= contentEnd else { return false }
    // A lone line that opens with a mark may be a part of something longer.
    if layout.lines == 1, mark.before == .edge { return true }
    if clauses.first(in: start..<limit, of: text) != nil { return false }
    // The last paragraph of a statement of several, whose end was left out with what followed.
    if mark.before == .edge, index > 0 {
      let previous = marks[index - 1]
      let follows = previous.line + 1 == mark.line || previous.paragraph + 1 == mark.paragraph
      if follows, usage.reopened.contains(Int32(index)) { return true }
      let last = Int(previous.offset)
      if follows, previous.closingStrain < previous.openingStrain,
        text.lineEnd(from: last, limit: last + 90) < last + 90
      {
        return true
      }
    }
    // A statement that a colon introduces, at the end of a longer text.
    if mark.line >= 3, text.follows(0x3A, start) { return true }
    // A text that was cut off: it does not end as a sentence does.
    return Surroundings.scalarBefore(contentEnd, in: text).map { Surroundings.classify($0) == .letter } ?? false
  }
}
