import Rules

/// The values of all fields for the lines of a page: the number of the value that holds, or in a field that may have several
/// of them bit k for value number k.
package struct LineFacts {
  /// The lines before the first and after the last that have facts, none, so that neighbours need no check.
  static let margin = 2
  /// The number of fields, and after them one that is none in every line.
  static let stride = LineField.allCases.count + 1
  /// A line of which nothing is known.
  private static let unknown: [UInt32] = LineField.allCases.map { $0.hasSeveralValues ? 1 : 0 } + [0]
  /// Line by line, from `margin` lines before the first that is described.
  private(set) var values: [UInt32] = []
  /// The first line that is described.
  private var first = 0
  private var survey = PageSurvey()

  package init() {}

  /// Where the facts of line `line` start.
  private func row(of line: Int) -> Int { (line - first + Self.margin) * Self.stride }

  /// Where the facts of line `line` and of the neighbours within the margin are.
  func rows(around line: Int) -> Range<Int> {
    let row = row(of: line)
    return (row - Self.margin * Self.stride)..<(row + (Self.margin + 1) * Self.stride)
  }

  /// Takes some of a field's several values away from a line, or puts them back.
  mutating func toggle(_ bits: UInt32, of field: LineField, line: Int) {
    values[row(of: line) + Int(field.rawValue)] ^= bits
  }

  /// Fills in the facts of a page. O(lines).
  package mutating func describe(_ page: LinePage) {
    look(at: page)
    describe(page.lines.indices, of: page)
  }

  /// Learns what the lines of a page show about each other. O(lines).
  mutating func look(at page: LinePage) { survey.read(page) }

  /// Fills in the facts of some lines of the page last looked at, and of their neighbours; forgets those of others.
  mutating func describe(_ lines: Range<Int>, of page: LinePage) {
    let first = lines.lowerBound
    self.first = first
    values.removeAll(keepingCapacity: true)
    let unknown = Self.unknown
    for _ in 0..<lines.count + 2 * Self.margin { values += unknown }
    // Writing needs all of `self` for itself.
    let survey = survey
    var values = self.values.mutableSpan
    let all = page.lines
    for i in max(0, first - Self.margin)..<min(all.count, lines.upperBound + Self.margin) {
      let writer = FactWriter(start: (i - first + Self.margin) * Self.stride)
      Self.describe(all[i], writer, &values)
      if all[i].isWeighed { survey.describe(i, page, writer, &values) }
    }
  }

  private static func describe(_ line: LineRecord, _ writer: FactWriter, _ values: inout MutableSpan<UInt32>) {
    writer.set(.words, wordClass(line.words), &values)
    writer.set(.length, line.length, &values)
    writer.set(.start, UInt32(line.start), &values)
    writer.set(.end, UInt32(line.end), &values)
    writer.set(.capitals, UInt32(line.capitals), &values)
    writer.set(.digits, UInt32(line.digits), &values)
    writer.set(.function, UInt32(line.function), &values)
    writer.set(.verb, line.hasVerb ? 2 : 1, &values)
    writer.set(.found, line.evidence == 0 ? 1 : 2, &values)
    writer.set(bits: line.marks == 0 ? 1 : line.marks, .marks, &values)
    writer.set(bits: line.evidence == 0 ? 1 : line.evidence, .evidence, &values)
  }

  private static func wordClass(_ words: UInt8) -> UInt32 {
    Buckets.index(Int(words), in: [0, 1, 2, 3, 4, 6, 8, 12, 18, 30, 47])
  }
}

/// Writes the facts of one line.
struct FactWriter {
  let start: Int

  /// Sets a field of one value to its value number `value`.
  @inline(__always)
  func set(_ field: LineField, _ value: UInt32, _ values: inout MutableSpan<UInt32>) {
    values[start + Int(field.rawValue)] = value
  }

  /// Sets the values of a field that may have several, one bit each.
  @inline(__always)
  func set(bits: UInt32, _ field: LineField, _ values: inout MutableSpan<UInt32>) {
    values[start + Int(field.rawValue)] = bits
  }
}

/// Numbers as values of fields.
enum Buckets {
  /// The number of the value that `number` has among upper bounds; 0 is none, so the first has 1.
  @inline(__always)
  static func index<let count: Int>(_ number: Int, in bounds: InlineArray<count, Int>) -> UInt32 {
    var index: UInt32 = 1
    // The bounds rise, so those below can be counted without deciding where to stop.
    for i in bounds.indices { index += number > bounds[i] ? 1 : 0 }
    return index
  }
}
