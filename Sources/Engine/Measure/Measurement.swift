import Analysis
import Rules
import Text

/// Counts over a sentence, a paragraph or a document.
struct Measurement {
  var sentences = 0
  private(set) var words = 0
  private var tokens = 0
  private var commas = 0
  private var punctuation = 0
  private var matches = 0
  private var characters = 0
  private var solid = 0
  private var digits = 0
  private var letters = 0
  private var capitals = 0
  private var forms: Set<UInt32> = []

  /// Counts a sentence or paragraph in; `test` is what `matches` counts. Characters are read only if `quantity` asks.
  mutating func add(_ unit: Sentence, _ records: WordRecords, _ test: Int32?, _ quantity: MeasureRule.Quantity) {
    sentences += 1
    tokens += unit.count
    for i in 0..<unit.count {
      let record = records.records[Int(unit.word(i))]
      let token = unit.token(i)
      if token.kind == .word || token.kind == .number { words += 1 }
      if record.flags.contains(.punctuation) { punctuation += 1 }
      if token.range.count == 1, unit.text[Int(token.range.lower)] == UInt8(ascii: ",") { commas += 1 }
      if let test, records.canPass(test, unit.word(i)) { matches += 1 }
      if quantity == .variety, record.script != .none { forms.insert(records.features[Int(unit.word(i))].form) }
    }
    switch quantity {
    case .characters, .capitals, .digits:
      for scalar in String(decoding: unit.text[unit.bytes(0..<unit.count).indices], as: UTF8.self).unicodeScalars {
        count(scalar)
      }
    default: break
    }
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    characters += 1
    if !scalar.properties.isWhitespace { solid += 1 }
    if scalar.properties.numericType == .decimal { digits += 1 }
    if scalar.properties.isAlphabetic { letters += 1 }
    if scalar.properties.isUppercase { capitals += 1 }
  }

  /// The value of a quantity; a share of nothing is 0.
  func value(of quantity: MeasureRule.Quantity) -> Double {
    func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    switch quantity {
    case .words: return Double(words)
    case .characters: return Double(characters)
    case .sentences: return Double(sentences)
    case .commas: return Double(commas)
    case .capitals: return share(capitals, letters)
    case .digits: return share(digits, solid)
    case .punctuation: return share(punctuation, tokens)
    case .variety: return share(forms.count, words)
    case .matches: return Double(matches)
    case .matchShare: return share(matches, tokens)
    }
  }
}
