import Rules
import Text

/// Reads lines one after the other and describes each.
package struct LineScanner {
  private let finder: PhraseFinder
  private let reader = LineWordReader()
  private let marker = LineMarker()
  private let steps = LineTally.Steps()
  private var scratch: [LineWord] = []

  package init(finder: PhraseFinder) { self.finder = finder }

  /// Fills `page` with the lines from `position` on, and moves past them; false when there was none.
  package mutating func fill(_ page: inout LinePage, from text: [UInt8], at position: inout Int) -> Bool {
    page.removeAll()
    let bytes = text.span
    while position < bytes.count, !page.isFull {
      let (lower, upper) = Self.line(bytes, &position)
      if lower == upper { continue }
      reader.read(bytes, lower, upper, into: &scratch)
      describe(bytes, lower, upper, &page)
    }
    return !page.lines.isEmpty
  }

  /// Adds the lines that start at `position` or later and before `end` to `page`, up to its limit, and moves past them.
  /// `tokens` are those of the text up to `end`, from `next` on, and `forms` what each is in a line.
  mutating func fill(
    _ page: inout LinePage, from text: [UInt8], at position: inout Int, before end: Int, _ tokens: [Token],
    _ forms: [LineForm], _ next: inout Int
  ) {
    let (bytes, tokens, forms) = (text.span, tokens.span, forms.span)
    while position < end, !page.isFull {
      let (lower, upper) = Self.line(bytes, &position)
      if lower == upper { continue }
      reader.read(bytes, lower, upper, tokens, forms, &next, into: &scratch)
      describe(bytes, lower, upper, &page)
    }
  }

  /// The line at `position`, without white space at its edges. Moves past its end.
  private static func line(_ bytes: Span<UInt8>, _ position: inout Int) -> (lower: Int, upper: Int) {
    let end = LineBreaks.first(in: bytes, from: position)
    var (lower, upper) = (position, end)
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    position = end + 1
    return (lower, upper)
  }

  /// Adds the line of the words just read to `page`.
  private mutating func describe(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, _ page: inout LinePage) {
    let isWhole = scratch.count < LineWordReader.limit
    var line = LineRecord()
    (line.lower, line.upper) = (UInt32(lower), UInt32(upper))
    line.words = UInt8(scratch.count)
    line.start = Self.start(bytes, lower, upper)
    line.end = Self.end(bytes, lower, upper)
    line.evidence = finder.evidence(in: scratch, isWhole: isWhole)
    let tally = LineTally(scratch, steps)
    line.hasVerb = tally.kinds.contains(.verb)
    let share = tally.function * 100 / max(1, scratch.count)
    line.isProse = (line.words >= 14 && line.endsSentence || line.words >= 30) && share > 15
    line.function = share == 0 ? 1 : share <= 20 ? 2 : share <= 40 ? 3 : share <= 60 ? 4 : 5
    line.capitals = tally.capitals(scratch)
    if line.isProse { page.learn(scratch) }
    if line.isWeighed {
      marker.describe(bytes, lower, upper, scratch, tally.kinds, &line)
      var text: UInt32 = 0
      for word in scratch { text = text &* 31 &+ word.hash }
      line.text = text
      line.first = scratch.first?.hash ?? 0
      line.last = scratch.last?.hash ?? 0
      page.keep(scratch, for: &line)
    }
    page.lines.append(line)
  }

  /// The value of `LineField.start`.
  private static func start(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt8 {
    let first = decodeScalar(bytes, at: lower, end: upper)
    let after = lower + first.length
    let isApart = after < upper && bytes[after] == 0x20
    switch first.value {
    case 0x2D, 0x2A, 0x2013, 0x2014, 0x2022, 0x25AA, 0x25CF, 0xB7: return isApart ? 5 : 10
    case 0x30...0x39:
      var p = lower
      while p < upper, bytes[p] &- 0x30 < 10 { p += 1 }
      let isNumbered = p + 1 < upper && (bytes[p] == 0x2E || bytes[p] == 0x29) && bytes[p + 1] == 0x20
      return isNumbered ? 6 : 3
    case 0x22, 0x27, 0xAB, 0x2018, 0x201C, 0x201E: return 4
    case 0x28, 0x5B, 0x7B: return 7
    case 0x40: return 8
    case 0x23: return 9
    case 0x61...0x7A: return 2
    case 0x41...0x5A: return 1
    case 0xC0..<0x2000: return WordHash.isCapital(first.value) ? 1 : 2
    default: return 10
    }
  }

  /// The value of `LineField.end`.
  private static func end(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt8 {
    if bytes[upper - 1] == UInt8(ascii: "*") { return 8 }
    var p = upper
    // Closing quotation marks and brackets do not count.
    while p > lower {
      let byte = bytes[p - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D || byte == 0x20 {
        p -= 1
      } else if p - lower >= 3, byte == 0x9D || byte == 0x99, bytes[p - 2] == 0x80, bytes[p - 3] == 0xE2 {
        p -= 3
      } else if p - lower >= 2, byte == 0xBB, bytes[p - 2] == 0xC2 {
        p -= 2
      } else {
        break
      }
    }
    guard p > lower else { return 9 }
    switch bytes[p - 1] {
    case UInt8(ascii: "."): return p - lower >= 3 && bytes[p - 2] == 0x2E && bytes[p - 3] == 0x2E ? 5 : 2
    case UInt8(ascii: "!"): return 3
    case UInt8(ascii: "?"): return 4
    case UInt8(ascii: ":"): return 6
    case UInt8(ascii: ","), UInt8(ascii: ";"): return 7
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 1
    case 0xA6 where p - lower >= 3 && bytes[p - 2] == 0x80 && bytes[p - 3] == 0xE2: return 5
    case 0x80... where p - lower >= 3 && bytes[p - 3] == 0xE2: return 9
    case 0x80...: return 1
    default: return 9
    }
  }
}
