import Rules

/// The values of all fields for the lines of a page, as bits: bit k is set when the field's value number k holds.
package struct LineFacts {
  /// The lines before the first and after the last that have facts, none, so that neighbours need no check.
  static let margin = 2
  /// The number of fields, and after them one that is none in every line.
  static let stride = LineField.allCases.count + 1
  /// Line by line, from `margin` lines before the first.
  private(set) var bits: [UInt32] = []

  package init() {}

  /// Where the facts of line `line` start.
  @inline(__always)
  static func row(of line: Int) -> Int { (line + margin) * stride }

  /// Takes values of a field away from a line, or puts them back.
  mutating func toggle(_ values: UInt32, of field: LineField, line: Int) {
    bits[Self.row(of: line) + Int(field.rawValue)] ^= values
  }

  /// Fills in the facts of a page. O(lines).
  package mutating func describe(_ page: LinePage) {
    bits.removeAll(keepingCapacity: true)
    bits.append(contentsOf: repeatElement(1, count: (page.lines.count + 2 * Self.margin) * Self.stride))
    let survey = PageSurvey(page)
    for i in page.lines.indices {
      var line = FactWriter(start: Self.row(of: i))
      describe(page.lines[i], &line)
      if page.lines[i].isWeighed { survey.describe(i, &line, &bits) }
    }
  }

  private mutating func describe(_ line: LineRecord, _ writer: inout FactWriter) {
    writer.set(.words, Self.wordClass(line.words), &bits)
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
  func set(_ field: LineField, _ value: UInt32, _ bits: inout [UInt32]) {
    bits[start + Int(field.rawValue)] = 1 &<< value
  }

  /// Sets the values of a field.
  @inline(__always)
  func set(bits values: UInt32, _ field: LineField, _ bits: inout [UInt32]) {
    bits[start + Int(field.rawValue)] = values
  }
}

/// Numbers as values of fields.
enum Buckets {
  /// The number of the value that `number` has among upper bounds; 0 is none, so the first has 1.
  static func index(_ number: Int, in bounds: [Int]) -> UInt32 {
    var index = 0
    while index < bounds.count, number > bounds[index] { index += 1 }
    return UInt32(index + 1)
  }
}
