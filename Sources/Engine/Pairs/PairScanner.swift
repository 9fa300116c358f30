/// Finds the marks of a text and looks at their surroundings. One pass; O(bytes).
struct PairScanner {
  /// What a scan found.
  struct Marks {
    /// Quotation marks that are surely no apostrophes.
    var quotes: [PairMark] = []
    /// Single marks that may quote: those between two letters are left out.
    var singles: [PairMark] = []
    /// Brackets.
    var brackets: [PairMark] = []
    /// The shape of the text.
    var layout = Layout()
  }

  /// How the text is broken into lines and paragraphs.
  struct Layout {
    /// The number of lines that are not empty.
    var lines = 0
    /// The number of runs of empty lines between others.
    var gaps = 0
    /// The number of lines that start with a small letter.
    var continuedLines = 0
    /// The number of lines of more than 110 bytes.
    var longLines = 0

    /// The number of places within lines where a sentence ends and another begins.
    var innerSentences = 0

    /// Whether each line holds about one sentence, so that line ends mean nothing for quotations.
    var isSentencePerLine: Bool { gaps * 4 < lines && innerSentences * 4 < lines }

    /// Whether each line is a paragraph of several sentences.
    var isParagraphPerLine: Bool { gaps * 4 < lines && !isHardWrapped && !isSentencePerLine }

    /// Whether lines break in the middle of sentences, at a margin.
    var isHardWrapped: Bool { lines >= 4 && longLines * 20 <= lines && continuedLines * 10 >= lines * 3 }
  }

  /// How much of a text shows how it is laid out, in bytes.
  private static let sample = 200_000

  private let glyphs: PairGlyphs
  private var marks = Marks()
  private var line: UInt32 = 0
  private var paragraph: UInt32 = 0
  private var isAfterGap = true

  private init(_ glyphs: PairGlyphs) { self.glyphs = glyphs }

  /// The marks of `text`.
  static func scan(_ text: [UInt8], for glyphs: PairGlyphs) -> Marks {
    var scanner = PairScanner(glyphs)
    scanner.scan(text)
    return scanner.marks
  }

  private mutating func scan(_ text: [UInt8]) {
    let table = glyphs.kinds
    let kinds = table.span
    let bytes = text.span
    var lineStart = 0
    var i = 0
    while i < bytes.count {
      // Most bytes are no marks: four at a time.
      while i + 4 <= bytes.count {
        let some =
          kinds[unchecked: Int(bytes[unchecked: i])] | kinds[unchecked: Int(bytes[unchecked: i + 1])]
          | kinds[unchecked: Int(bytes[unchecked: i + 2])] | kinds[unchecked: Int(bytes[unchecked: i + 3])]
        if some != PairGlyphs.plain { break }
        i += 4
      }
      if i == bytes.count { break }
      let kind = kinds[unchecked: Int(bytes[unchecked: i])]
      if kind == PairGlyphs.plain {
        i += 1
      } else if kind == PairGlyphs.lineBreak {
        endLine(text, lineStart..<i)
        i += bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
        lineStart = i
      } else if let number = glyphs.glyph(at: i, in: bytes) {
        i = add(number, at: i, in: text)
      } else {
        i += 1
      }
    }
    endLine(text, lineStart..<bytes.count)
  }

  /// Notes the mark at `offset`, and returns the offset after it.
  private mutating func add(_ number: UInt8, at offset: Int, in text: [UInt8]) -> Int {
    let end = offset + glyphs.length(number)
    let isApostrophe = glyphs.glyphs[Int(number)].isApostrophe
    if isApostrophe, Surroundings.isInsideWord(offset..<end, in: text) { return end }
    if isPartOfRun(offset..<end, in: text) { return end }
    var mark = PairMark(
      offset: UInt32(offset), line: line, paragraph: paragraph, glyph: number,
      before: Surroundings.before(offset, in: text), after: Surroundings.after(end, in: text))
    // A space stands before an opening mark, even after an apostrophe: the workers' “day off”.
    if mark.before == .stop, mark.after == .letter, text[offset - 1] == 0x20 { mark.before = .space }
    mark.isApostrophe =
      mark.before == .letter && mark.after == .space && Surroundings.endsAsApostrophes(at: offset, in: text)
      && Surroundings.isContentWord(at: end + 1, in: text)
    mark.isDroppedLetter = mark.isApostrophe && text[offset - 1] != 0x73
    mark.isPrime = mark.before == .digit && Surroundings.isShortNumber(before: offset, in: text)
    if glyphs.glyphs[Int(number)].bracket != nil {
      marks.brackets.append(mark)
    } else if isApostrophe {
      marks.singles.append(mark)
    } else {
      marks.quotes.append(mark)
    }
    return end
  }

  /// Whether a mark of two equal characters is a part of a longer run of them, such as a code fence.
  private func isPartOfRun(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let byte = text[range.lowerBound]
    guard range.count == 2, text[range.lowerBound + 1] == byte else { return false }
    return range.lowerBound > 0 && text[range.lowerBound - 1] == byte
      || range.upperBound < text.count && text[range.upperBound] == byte
  }

  /// Counts a line that ends, and the paragraph that ends with it when the line is empty.
  private mutating func endLine(_ text: [UInt8], _ range: Range<Int>) {
    line += 1
    guard let first = range.first(where: { text[$0] > 0x20 }) else {
      if !isAfterGap { paragraph += 1 }
      isAfterGap = true
      return
    }
    if isAfterGap, marks.layout.lines > 0 { marks.layout.gaps += 1 }
    isAfterGap = false
    marks.layout.lines += 1
    if range.count > 110 { marks.layout.longLines += 1 }
    let seen = first..<max(first, min(range.upperBound, Self.sample))
    marks.layout.innerSentences += InnerSentences.count(in: text.span, seen)
    if text[first] >= 0x61, text[first] <= 0x7A { marks.layout.continuedLines += 1 }
  }
}
