/// A property of a line that weights may refer to. Each has a closed list of values; “none” is the value of a line that
/// is not there, and of a property that does not apply.
public enum LineField: UInt8, Sendable, CaseIterable {
  // The line itself.
  /// The number of words.
  case words
  /// The number of words in five classes.
  case length
  /// What the line begins with.
  case start
  /// What the line ends with.
  case end
  /// How capitals are used.
  case capitals
  /// The share of digits among its bytes, in percent.
  case digits
  /// The share of function words, in percent.
  case function
  /// Whether it has a finite auxiliary verb.
  case verb
  /// Dates, prices, addresses and other shapes; a line may have several.
  case marks
  /// The evidence in its words; a line may have several.
  case evidence
  /// Whether there is any evidence in its words.
  case found

  // Its place. The article reaches from the first line of prose to the last.
  /// Before, inside or after the article.
  case place
  /// The number of lines to the article, outside it.
  case distance
  /// The number of the line, from the start.
  case index
  /// The number of the line, from the end.
  case last
  /// How far down the article the line stands, in fifths.
  case depth
  /// The lines of prose before it.
  case proseBefore
  /// The lines of prose after it.
  case proseAfter

  // The block of lines between two lines of prose.
  /// The number of lines of the block.
  case block
  /// Where in the block the line stands.
  case blockPlace
  /// How many short lines of the block have evidence.
  case blockEvidence
  /// The evidence in short lines up to eight lines above, in the block.
  case above
  /// The evidence in short lines up to eight lines below, in the block.
  case below

  // The ten lines around it.
  /// Lines of prose.
  case nearProse
  /// Lines that end like a sentence.
  case nearStops
  /// Short lines with evidence.
  case nearEvidence
  /// Lines of code.
  case nearCode

  // The document.
  /// The number of lines.
  case lines
  /// The number of lines of prose.
  case prose
  /// The share of short lines, in percent.
  case short
  /// The share of short lines inside the article, in percent.
  case shortInside
  /// The share of lines that are items of a list, in percent.
  case items
  /// The share of short lines inside the article that end like a sentence, in percent.
  case stopsInside
  /// The share of short lines with evidence, in percent.
  case documentEvidence
  /// The share of lines of code, in percent.
  case code

  // Compared with other lines.
  /// How many lines say the same.
  case repeats
  /// How many lines of the article have the same shape.
  case shape
  /// How many short lines begin with the same word.
  case sameFirst
  /// How many short lines end with the same word.
  case sameLast
  /// The share of its content words that the article's prose has, in percent.
  case overlap
  /// The share of its content words that the next three lines have, in percent.
  case overlapBelow
  /// The share of its content words that the three lines above have, in percent.
  case overlapAbove
  /// Whether the line above has the same length, capitals and end.
  case likeAbove
  /// Whether the line below has the same length, capitals and end.
  case likeBelow

  /// Whether a line may have several of its values at once.
  package var hasSeveralValues: Bool { self == .marks || self == .evidence || self == .above || self == .below }

  /// The name in rule files, such as `prose-before`.
  public var name: String { Self.names[Int(rawValue)] }

  /// The field of this name.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }

  private static let names = allCases.map { field in
    String("\(field)".flatMap { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" })
  }

  /// The names of the values; at most 32. Those of `evidence`, `above` and `below` are the rule's own.
  public var values: [String] { Self.table[self] ?? ["none"] }

  private static let shares = ["none", "0", "1-10", "11-30", "31-60", "61-100"]
  private static let parts = ["none", "0", "1-33", "34-66", "67-99", "100"]

  private static let table: [LineField: [String]] = [
    .words: ["none", "0", "1", "2", "3", "4", "5-6", "7-8", "9-12", "13-18", "19-30", "31-47", "48+"],
    .length: ["none", "tiny", "short", "medium", "long", "very-long"],
    .start: ["none", "capital", "small", "digit", "quote", "bullet", "number", "bracket", "at", "hash", "sign"],
    .end: ["none", "word", "stop", "exclamation", "question", "ellipsis", "colon", "comma", "asterisk", "sign"],
    .capitals: [
      "none", "no-letters", "all-capitals", "title", "mostly-title", "mixed", "sentence", "small", "one-word",
      "function-words",
    ],
    .digits: ["none", "0", "1-10", "11-30", "31-60", "61+"],
    .function: ["none", "0", "1-20", "21-40", "41-60", "61+"],
    .verb: ["none", "no", "yes"],
    .marks: LineMark.allCases.map(\.rawValue),
    .found: ["none", "no", "yes"],
    .place: ["none", "before", "inside", "after", "no-prose"],
    .distance: ["none", "1", "2", "3", "4-5", "6-8", "9-12", "13-20", "21+"],
    .index: ["none", "1", "2", "3", "4-5", "6-9", "10-16", "17+"],
    .last: ["none", "1", "2", "3", "4-5", "6-9", "10-16", "17+"],
    .depth: ["none", "1", "2", "3", "4", "5"],
    .proseBefore: ["none", "0", "1", "2", "3-4", "5+"],
    .proseAfter: ["none", "0", "1", "2", "3-4", "5+"],
    .block: ["none", "1", "2", "3", "4-5", "6-8", "9-15", "16-40", "41+"],
    .blockPlace: ["none", "only", "first", "middle", "last"],
    .blockEvidence: ["none", "0", "1", "2-3", "4-7", "8+"],
    .nearProse: ["none", "0", "1", "2", "3-4", "5-6", "7+"],
    .nearStops: ["none", "0", "1", "2-3", "4-5", "6-7", "8+"],
    .nearEvidence: ["none", "0", "1", "2", "3-4", "5+"],
    .nearCode: ["none", "0", "1", "2", "3-4", "5+"],
    .lines: ["none", "1-8", "9-15", "16-30", "31-60", "61-120", "121-250", "251+"],
    .prose: ["none", "0", "1", "2-3", "4-8", "9-20", "21+"],
    .short: ["none", "0-2", "3-10", "11-25", "26-40", "41-60", "61-80", "81+"],
    .shortInside: ["none", "0-1", "2-5", "6-15", "16-30", "31-50", "51+"],
    .items: shares,
    .stopsInside: ["none", "0-5", "6-30", "31-60", "61+"],
    .documentEvidence: ["none", "0", "1-2", "3-5", "6-10", "11-20", "21-35", "36+"],
    .code: ["none", "0-2", "3-8", "9-20", "21+"],
    .repeats: ["none", "1", "2", "3", "4-5", "6+"],
    .shape: ["none", "0", "1", "2-3", "4-8", "9-20", "21+"],
    .sameFirst: ["none", "0", "1", "2-3", "4-7", "8+"],
    .sameLast: ["none", "0", "1", "2-3", "4-7", "8+"],
    .overlap: parts,
    .overlapBelow: parts,
    .overlapAbove: parts,
    .likeAbove: ["none", "no", "yes"],
    .likeBelow: ["none", "no", "yes"],
  ]
}

/// A shape found in a line. The first is none, so that a mark's bit is its index.
public enum LineMark: String, Sendable, CaseIterable {
  case none, date, clock, ago, counter, price, percent, url, mail, handle
  case pipe, arrow, separator, glued, quoted, bracket, commas, emoji, colon, label
  case you, we, i, sentences, unbroken, code
}
