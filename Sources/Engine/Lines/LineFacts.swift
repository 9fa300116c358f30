import Rules

/// The values of all fields for the lines of a page, as bits: bit k is set when the field's value number k holds.
package struct LineFacts {
  /// The lines before the first and after the last that have facts, none, so that neighbours need no check.
  static let margin = 2
  /// The number of fields, and after them one that is none in every line.
  static let stride = LineField.allCases.count + 1
  /// Line by line, from `margin` lines before the first that is described.
  private(set) var bits: [UInt32] = []
  /// The first line that is described.
  private var first = 0
  private var survey = PageSurvey()

  package init() {}

  /// Where the facts of line `line` start.
  @inline(__always)
  func row(of line: Int) -> Int { (line - first + Self.margin) * Self.stride }

  /// Takes values of a field away from a line, or puts them back.
  mutating func toggle(_ values: UInt32, of field: LineField, line: Int) {
    bits[row(of: line) + Int(field.rawValue)] ^= values
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
    bits.removeAll(keepingCapacity: true)
    bits.append(contentsOf: repeatElement(1, count: (lines.count + 2 * Self.margin) * Self.stride))
    // Writing needs all of `self` for itself.
    let survey = survey
    var bits = self.bits.mutableSpan
    let all = page.lines
    for i in max(0, first - Self.margin)..<min(all.count, lines.upperBound + Self.margin) {
      let writer = FactWriter(start: (i - first + Self.margin) * Self.stride)
      Self.describe(all[i], writer, &bits)
      if all[i].isWeighed { survey.describe(i, page, writer, &bits) }
    }
  }

  private static func describe(_ line: LineRecord, _ writer: FactWriter, _ bits: inout MutableSpan<UInt32>) {
    writer.set(.words, wordClass(line.words), &bits)
    writer.set(.length, line.length, &bits)
    writer.set(.start, UInt32(line.start), &bits)
    writer.set(.end, UInt32(line.end), &bits)
    writer.set(.capitals, UInt32(line.capitals), &bits)
    writer.set(.digits, UInt32(line.digits), &bits)
    writer.set(.function, UInt32(line.function), &bits)
    writer.set(.verb, line.hasVerb ? 2 : 1, &bits)
    writer.set(.found, line.evidence == 0 ? 1 : 2, &bits)
    writer.set(bits: line.marks == 0 ? 1 : line.marks, .marks, &bits)
    writer.set(bits: line.evidence == 0 ? 1 : line.evidence, .evidence, &bits)
  }

  private static func wordClass(_ words: UInt8) -> UInt32 {
    Buckets.index(Int(words), in: [0, 1, 2, 3, 4, 6, 8, 12, 18, 30, 47])
  }
}

/// Writes the facts of one line.
struct FactWriter {
  let start: Int

  /// Sets a field to its value number `value`.
  @inline(__always)
  func set(_ field: LineField, _ value: UInt32, _ bits: inout MutableSpan<UInt32>) {
    bits[start + Int(field.rawValue)] = 1 &<< value
  }

  /// Sets the values of a field.
  @inline(__always)
  func set(bits values: UInt32, _ field: LineField, _ bits: inout MutableSpan<UInt32>) {
    bits[start + Int(field.rawValue)] = values
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
