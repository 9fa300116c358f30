import Rules
import Text

/// A fault of a pair, before a rule puts it into words.
struct PairFault {
  /// What has happened.
  var fault: PairsRule.Fault
  /// Whether a convention, a cut text or an older usage might explain it.
  var isDoubtful = false
  /// The mark to change.
  var range: ByteRange
  /// The mark that it belongs to.
  var partner: ByteRange?
  /// The repair.
  var edits: [(range: ByteRange, replacement: String)] = []
}

/// Reads the faults off an explanation of a document's quotation marks.
struct QuoteFaults {
  let text: [UInt8]
  let marks: [PairMark]
  let singles: [PairMark]
  let glyphs: PairGlyphs
  let steps: [QuoteStep]
  let clauses: ReportingClauses

  /// The faults, in the order of the steps.
  func all() -> [PairFault] {
    var uses = [Int](repeating: 0, count: glyphs.glyphs.count)
    for step in steps where step.partner >= 0 {
      let (open, close) = (marks[Int(step.partner)], marks[Int(step.mark)])
      if glyphs.pairs(open.glyph, close.glyph) {
        uses[Int(open.glyph)] += 1
        if close.glyph != open.glyph { uses[Int(close.glyph)] += 1 }
      }
    }
    var faults: [PairFault] = []
    var reopened: Set<Int32> = []
    var opened: [Int32: Int32] = [:]
    let crossings = steps.count { step in
      step.partner >= 0 && marks[Int(step.partner)].line != marks[Int(step.mark)].line
    }
    for step in steps {
      if step.role == .reopen { reopened.insert(step.mark) }
      if step.partner >= 0 { opened[step.mark] = step.partner }
      let mark = marks[Int(step.mark)]
      switch step.role {
      case .abandon:
        var fault = PairFault(
          fault: .neverClosed, isDoubtful: isDoubtful(unclosed: Int(step.mark), reopened: reopened.contains(step.mark)),
          range: range(mark))
        fault.edits = closingEdits(Int(step.mark))
        faults.append(fault)
      case .closeNothing where mark.isPluralApostrophe && glyphs.glyphs[Int(mark.glyph)].isNeutral:
        break
      case .closeNothing:
        if let single = openSingle(before: mark) {
          faults.append(PairFault(fault: .otherKind, isDoubtful: true, range: range(mark), partner: range(single)))
          continue
        }
        faults.append(PairFault(fault: .neverOpened, range: range(mark), edits: openingEdits(Int(step.mark))))
      case .closeAgain, .openAgain:
        var whole = range(mark)
        if step.role == .closeAgain, let open = opened[step.mark - 1], marks[Int(open)].line == mark.line { whole.lower = marks[Int(open)].offset }
        faults.append(
          PairFault(
            fault: step.role == .openAgain ? .openedTwice : .closedTwice, range: whole, edits: [(range(mark), "")]))
      case .close, .closeOuter:
        let open = marks[Int(step.partner)]
        if glyphs.pairs(open.glyph, mark.glyph) {
          if crossings == 1, !reopened.isEmpty, open.line != mark.line, open.before == .edge {
            faults.append(PairFault(fault: .neverOpened, range: range(mark), partner: range(open)))
          } else if open.paragraph != mark.paragraph {
            faults.append(PairFault(fault: .cutByParagraph, isDoubtful: true, range: range(open), partner: range(mark)))
          }
        } else if glyphs.glyphs[Int(open.glyph)].isNative, glyphs.glyphs[Int(mark.glyph)].isNative {
          faults.append(PairFault(fault: .straightAndCurly, range: range(mark), partner: range(open)))
        } else {
          let blamesOpen = uses[Int(open.glyph)] < uses[Int(mark.glyph)] || uses[Int(open.glyph)] == uses[Int(mark.glyph)]
            && glyphs.glyphs[Int(mark.glyph)].isNative
          let whole = ByteRange(open.offset, range(mark).upper)
          let blamed = blamesOpen ? open : mark
          let right = blamesOpen ? glyphs.opening(for: mark.glyph) : glyphs.closing(for: open.glyph)
          let edits = [(range: range(blamed), replacement: right)]
          faults.append(PairFault(fault: .otherKind, range: open.line == mark.line ? whole : range(blamesOpen ? open : mark), partner: range(blamesOpen ? mark : open), edits: edits))
        }
      case .openInner where marks[Int(step.mark) - 1].glyph == mark.glyph:
        faults.append(PairFault(fault: .nestedSame, isDoubtful: true, range: range(mark)))
      case .none where !glyphs.glyphs[Int(mark.glyph)].isNeutral:
        faults.append(PairFault(fault: mark.openingStrain < mark.closingStrain ? .neverClosed : .neverOpened, range: range(mark)))
      case .none, .openInner, .open, .reopen: break
      }
    }
    return faults
  }

  /// The inner opening mark that a closing mark without partner seems to answer, as in ‘Yes.”
  private func openSingle(before mark: PairMark) -> PairMark? {
    guard let index = singles.lastIndex(where: { $0.offset < mark.offset }), singles[index].line == mark.line else {
      return nil
    }
    let single = singles[index]
    let glyph = glyphs.glyphs[Int(single.glyph)]
    return glyph.opens & ~glyph.closes != 0 && single.openingStrain < single.closingStrain ? single : nil
  }

  /// The mark that is missing, put where it most likely stood.
  private func closingEdits(_ index: Int) -> [(range: ByteRange, replacement: String)] {
    let open = range(marks[index])
    let end = paragraphEnd(from: Int(open.upper), in: text)
    let next = marks[(index + 1)...].first { $0.line == marks[index].line }
    let limit = min(end, next.map { Int($0.offset) } ?? end)
    let place = repair.closingPlace(from: Int(open.upper), limit: limit)
    return [(ByteRange(place..<place), glyphs.closing(for: marks[index].glyph))]
  }

  private func openingEdits(_ index: Int) -> [(range: ByteRange, replacement: String)] {
    let close = range(marks[index])
    var limit = Int(close.lower)
    while limit > 0, text[limit - 1] != 0x0A, text[limit - 1] != 0x0D { limit -= 1 }
    if index > 0 { limit = max(limit, Int(range(marks[index - 1]).upper)) }
    let place = repair.openingPlace(to: Int(close.lower), limit: limit)
    return [(ByteRange(place..<place), glyphs.opening(for: marks[index].glyph))]
  }

  private var repair: QuoteRepair {
    QuoteRepair(text: text, clauses: clauses, putsMarkBeforeStop: putsMarkBeforeStop)
  }

  /// Whether more closing marks stand before a full stop than after one.
  private var putsMarkBeforeStop: Bool {
    var balance = 0
    for step in steps where step.partner >= 0 {
      let end = Int(range(marks[Int(step.mark)]).upper)
      let start = Int(marks[Int(step.mark)].offset)
      if end < text.count, text[end] == 0x2E { balance += 1 }
      if start > 0, text[start - 1] == 0x2E { balance -= 1 }
    }
    return balance > 0
  }

  private func range(_ mark: PairMark) -> ByteRange {
    ByteRange(mark.offset, mark.offset + UInt32(glyphs.glyphs[Int(mark.glyph)].bytes.count))
  }

  /// Whether a quotation that is left open may follow a convention.
  private func isDoubtful(unclosed index: Int, reopened: Bool) -> Bool {
    let mark = marks[index]
    let start = Int(mark.offset)
    let end = paragraphEnd(from: start, in: text)
    if clauses.first(in: start..<end, of: text) != nil { return false }
    // Goes on from the paragraph before, which is itself a quotation, and what closes it was left out as superfluous.
    if mark.before == .edge, index > 0, isEnd(end) {
      if reopened { return true }
      let previous = marks[index - 1]
      if previous.line + 1 == mark.line || previous.paragraph + 1 == mark.paragraph, previous.closingStrain < previous.openingStrain {
        let last = Int(previous.offset)
        if paragraphEnd(from: last, in: text) - last < 90 { return true }
      }
    }
    // A statement that a colon introduces, at the very end.
    if isEnd(end), mark.line >= 3, text[start - 2] == 0x3A, text[start - 1] == 0x20 { return true }
    // The last of a text that was cut off.
    if index == marks.count - 1, isCutOff(after: end) { return true }
    return false
  }

  /// Whether nothing but spaces follows.
  private func isEnd(_ offset: Int) -> Bool { !text[offset...].contains { $0 > 0x20 } }

  /// Whether nothing follows and the text does not end as a sentence does.
  private func isCutOff(after offset: Int) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    guard end <= offset, let last = Surroundings.scalarBefore(end, in: text) else { return false }
    return Surroundings.classify(last) == .letter
  }
}
