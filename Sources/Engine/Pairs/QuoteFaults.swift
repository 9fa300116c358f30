import Rules
import Text

/// Reads the faults off an explanation of a document's quotation marks.
struct QuoteFaults {
  let text: [UInt8]
  let marks: [PairMark]
  let singles: [PairMark]
  let glyphs: PairGlyphs
  let steps: [QuoteStep]
  let clauses: ReportingClauses
  /// What the explanation shows of the document's habits.
  let usage: QuoteUsage
  /// The end of the last line that is not blank.
  let contentEnd: Int
  /// The start of that line.
  let lastLine: Int
  /// How the text is broken into lines.
  let layout: PairScanner.Layout

  init(
    _ text: [UInt8], _ marks: PairScanner.Marks, _ steps: [QuoteStep], _ glyphs: PairGlyphs, _ clauses: ReportingClauses
  ) {
    self.text = text
    self.marks = marks.quotes
    singles = marks.singles
    layout = marks.layout
    self.glyphs = glyphs
    self.steps = steps
    self.clauses = clauses
    usage = QuoteUsage(steps, marks: marks.quotes, glyphs: glyphs, text: text)
    let contentEnd = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    self.contentEnd = contentEnd
    lastLine = text[..<contentEnd].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }

  /// The faults, in the order of the steps.
  func all() -> [PairFault] {
    var faults: [PairFault] = []
    // For each mark that closes, the one that opened.
    var openings = [Int32](repeating: -1, count: marks.count)
    // The mark that opened the outermost quotation.
    var outermost: Int32 = 0
    for step in steps {
      let mark = marks[Int(step.mark)]
      let range = glyphs.range(of: mark)
      switch step.role {
      case .abandon where faults.last?.fault == .openedTwice && faults.last?.range == range:
        break
      case .abandon:
        faults.append(neverClosed(Int(step.mark)))
      case .closeNothing:
        faults.append(neverOpened(Int(step.mark)))
      case .openAgain:
        faults.append(PairFault(fault: .openedTwice, range: range, open: range, edits: [(range, "")]))
      case .closeAgain:
        let opening = openings[Int(step.mark) - 1]
        let open = opening < 0 ? nil : marks[Int(opening)]
        let whole = open.map { self.whole($0, mark) } ?? range
        let first = open.map(glyphs.range)
        faults.append(PairFault(fault: .closedTwice, range: whole, open: first, close: range, edits: [(range, "")]))
      case .close, .closeOuter:
        openings[Int(step.mark)] = step.partner
        if isCutByClause(marks[Int(step.partner)], mark) {
          faults += [neverClosed(Int(step.partner)), neverOpened(Int(step.mark))]
        } else if let fault = pairFault(marks[Int(step.partner)], step.mark) {
          faults.append(fault)
        }
      case .openInner:
        if marks[Int(step.mark) - 1].glyph == mark.glyph {
          faults.append(PairFault(fault: .nestedSame, range: range, open: range))
        }
      case .none where !glyphs.isNeutral(mark.glyph) && !mark.isPrime && !isEmptyString(mark):
        faults.append(PairFault(fault: .stray, range: range, edits: [(range, "")]))
      case .none where mark.isApostrophe:
        faults.append(PairFault(fault: .apostrophe, range: range, edits: [(range, "'")]))
      case .reopen:
        let outer = marks[Int(outermost)]
        if outer.before != .edge, text.isPhrase(at: Int(glyphs.range(of: outer).upper)) {
          // The phrase may end with its paragraph, or go on in the next.
          var fault = neverClosed(Int(outermost))
          fault.isDoubtful = true
          faults.append(fault)
        }
        outermost = step.mark
      case .open: outermost = step.mark
      case .none: break
      }
    }
    if let fault = mixedConventions() { faults.append(fault) }
    return faults
  }

  /// Whether the mark is two apostrophes in a text that does not quote with them: the empty string of a program.
  private func isEmptyString(_ mark: PairMark) -> Bool { text[Int(mark.offset)] == 0x27 && usage.count(of: mark) == 0 }

  /// The first quotation in marks that most of the document's quotations do not use.
  private func mixedConventions() -> PairFault? {
    for step in steps where step.partner >= 0 {
      let (open, close) = (marks[Int(step.partner)], marks[Int(step.mark)])
      guard glyphs.pairsNatively(open.glyph, close.glyph), usage.isMinority(open) else { continue }
      let native = usage.nativePair()
      let (first, last) = (glyphs.range(of: open), glyphs.range(of: close))
      return PairFault(
        fault: .mixedConventions, range: whole(open, close), open: first, close: last, wanted: native.open,
        edits: [(first, native.open), (last, native.close)])
    }
    return nil
  }

  /// What is wrong with a quotation that opens and closes.
  private func pairFault(_ open: PairMark, _ index: Int32) -> PairFault? {
    let close = marks[Int(index)]
    let (first, last) = (glyphs.range(of: open), glyphs.range(of: close))
    let (opener, closer) = (glyphs.glyphs[Int(open.glyph)], glyphs.glyphs[Int(close.glyph)])
    var fault = PairFault(fault: .otherKind, range: whole(open, close), open: first, close: last)
    if let fault = wrongWayFault(fault, open, close) { return fault }
    if open.line != close.line, opener.isNative, closer.isNative, isOverParagraphs(open, close) {
      return neverOpened(Int(index))
    }
    if glyphs.pairs(open.glyph, close.glyph) {
      if open.paragraph != close.paragraph {
        fault.fault = .cutByParagraph
        fault.range = first
        return fault
      }
      return foreignFault(fault, open, close) ?? spacingFault(fault, open, close)
    }
    if opener.isNative, closer.isNative {
      fault.fault = .straightAndCurly
      let blamesOpen = usage.count(of: open) < usage.count(of: close)
      fault.wanted = blamesOpen ? glyphs.opening(for: close.glyph) : glyphs.closing(for: open.glyph)
      fault.edits = [(blamesOpen ? first : last, fault.wanted)]
      return fault
    }
    let (opens, closes) = (usage.count(of: open), usage.count(of: close))
    let blamesOpen = opens < closes || opens == closes && closer.isNative
    fault.wanted = blamesOpen ? glyphs.opening(for: close.glyph) : glyphs.closing(for: open.glyph)
    fault.edits = [(blamesOpen ? first : last, fault.wanted)]
    if open.line != close.line { fault.range = blamesOpen ? first : last }
    return fault
  }

  /// Whether words like “he said” end the line that a quotation opens in, and it closes in a later line: two quotations
  /// lost a mark each.
  private func isCutByClause(_ open: PairMark, _ close: PairMark) -> Bool {
    guard open.line != close.line, glyphs.pairs(open.glyph, close.glyph), !layout.isHardWrapped else { return false }
    let start = Int(open.offset)
    let end = text.lineEnd(from: start, limit: Int(close.offset))
    guard let place = clauses.first(in: start..<end, of: text) else { return false }
    return !text[place..<end].contains(0x2C)
  }

  /// Whether a quotation surely runs over paragraphs, of which the last lost its opening mark: elsewhere in the text each
  /// paragraph of a quotation opens with a mark, or the lines of this one hold several sentences and so are paragraphs.
  private func isOverParagraphs(_ open: PairMark, _ close: PairMark) -> Bool {
    if usage.reopens, usage.crossings == 1, open.before == .edge { return true }
    let isWhole = open.before == .edge || text.follows(0x3A, Int(open.offset))
    guard isWhole, open.paragraph == close.paragraph, !layout.isHardWrapped, layout.gaps * 4 < layout.lines else {
      return false
    }
    return (Int(open.offset)..<Int(close.offset)).contains(where: text.isInnerStop)
  }

  /// A quotation that opens with a closing mark of the text's own convention: the mark is turned the wrong way.
  private func wrongWayFault(_ pair: PairFault, _ open: PairMark, _ close: PairMark) -> PairFault? {
    guard open.glyph == close.glyph, glyphs.closesNatively(open.glyph), !glyphs.opensNatively(open.glyph),
      usage.closesNatively(open.glyph), let range = pair.open
    else { return nil }
    let wanted = glyphs.opening(for: close.glyph)
    var fault = pair
    fault.fault = .straightAndCurly
    fault.wanted = wanted
    fault.edits = [(range, wanted)]
    if open.line != close.line { fault.range = range }
    return fault
  }

  /// A quotation in the marks of another language.
  private func foreignFault(_ pair: PairFault, _ open: PairMark, _ close: PairMark) -> PairFault? {
    guard let first = pair.open, let last = pair.close, !glyphs.pairsNatively(open.glyph, close.glyph) else {
      return nil
    }
    var fault = pair
    let native = usage.nativePair()
    fault.fault = .foreignConvention
    fault.wanted = native.open
    let spaces = (text[Int(first.upper)] == 0x20, text[Int(last.lower) - 1] == 0x20)
    fault.edits = [
      (ByteRange(first.lower, first.upper + (spaces.0 ? 1 : 0)), native.open),
      (ByteRange(last.lower - (spaces.1 ? 1 : 0), last.upper), native.close),
    ]
    return fault
  }

  /// A space between a mark and the words inside it, or none outside it.
  private func spacingFault(_ pair: PairFault, _ open: PairMark, _ close: PairMark) -> PairFault? {
    guard let first = pair.open, let last = pair.close, open.line == close.line else { return nil }
    var fault = pair
    let inner = first.upper..<last.lower
    guard inner.count > 2 else { return nil }
    let leads = text[Int(inner.lowerBound)] == 0x20 && open.after != .letter || isInnerSpace(after: Int(first.upper))
    let trails = isInnerSpace(before: Int(last.lower)) && close.before == .space
    if trails, close.after == .letter {
      // The space has slipped to the other side of the mark.
      fault.fault = .innerSpace
      let start = Int(last.upper)
      fault.isDoubtful = !clauses.isClause(at: start, until: text.lineEnd(from: start, limit: start + 80), of: text)
      fault.edits = [movedSpace(last)]
      return fault
    }
    if leads || trails {
      fault.fault = .innerSpace
      fault.isDoubtful = !(leads && trails)
      if leads { fault.edits.append((ByteRange(first.upper, first.upper + 1), "")) }
      if trails { fault.edits.append((ByteRange(last.lower - 1, last.lower), "")) }
      return fault
    }
    if close.after == .letter, close.closingStrain < close.openingStrain + 1, text[Int(last.upper)] < 0x61 {
      fault.fault = .glued
      fault.range = last
      fault.edits = [(last, String(decoding: text[last.indices], as: UTF8.self) + " ")]
      return fault
    }
    return nil
  }

  /// Puts the space before a closing mark behind it.
  func movedSpace(_ mark: ByteRange) -> (range: ByteRange, replacement: String) {
    (ByteRange(mark.lower - 1, mark.upper), String(decoding: text[mark.indices], as: UTF8.self) + " ")
  }

  private func isInnerSpace(after offset: Int) -> Bool {
    text[offset] == 0x20 && text[offset + 1] > 0x27 && text[offset + 1] < 0x80
  }

  private func isInnerSpace(before offset: Int) -> Bool {
    text[offset - 1] == 0x20 && text[offset - 2] != 0x27 && text[offset - 2] < 0x80
  }

  /// From one mark to the other when they stand on one line, else the first.
  private func whole(_ open: PairMark, _ close: PairMark) -> ByteRange {
    open.line == close.line ? ByteRange(open.offset, glyphs.range(of: close).upper) : glyphs.range(of: open)
  }
}
