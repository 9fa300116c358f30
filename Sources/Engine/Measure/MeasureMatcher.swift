import Diagnostics
import Rules
import Text

/// Runs the measure rules; O(bytes of the units measured).
struct MeasureMatcher {
  private let rules: [CompiledMeasure]
  private let templates: [FindingTemplate]
  private var documents: [Measurement]
  private var firstLine: ByteRange?

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.templates = templates
    rules = plan.measures
    documents = rules.map { _ in Measurement() }
  }

  /// Whether there is nothing to measure.
  var isEmpty: Bool { rules.isEmpty }

  /// Measures a sentence, given with the words of its paragraph.
  mutating func visit(
    _ sentence: Sentence, _ words: ParagraphWords, _ records: WordRecords, to found: inout FindingList
  ) {
    if firstLine == nil { firstLine = sentence.bytes(0..<sentence.count) }
    for i in rules.indices {
      switch rules[i].unit {
      case .sentence:
        if let limit = rules[i].limit, i < 32 {
          let bit: UInt32 = 1 << UInt32(i)
          guard words.measures & bit != 0, exceeds(limit, sentence, records, bit) else { continue }
        }
        measure(rules[i], sentence, records, 1, &found)
      case .document: documents[i].add(sentence, records, rules[i].test, rules[i].quantity)
      case .paragraph: break
      }
    }
  }

  /// Whether more than `limit` words of a sentence can pass the test of the rule whose bit is given.
  private func exceeds(_ limit: Int, _ sentence: Sentence, _ records: WordRecords, _ bit: UInt32) -> Bool {
    var count = 0
    for i in sentence.range where records.features[Int(sentence.words[i])].measures & bit != 0 { count += 1 }
    return count > limit
  }

  /// Measures a paragraph, given as one long sentence with the number of its sentences.
  func visit(paragraph: Sentence, sentences: Int, _ records: WordRecords, to found: inout FindingList) {
    for rule in rules where rule.unit == .paragraph { measure(rule, paragraph, records, sentences, &found) }
  }

  /// Ends a document.
  mutating func finish(_ text: [UInt8], to found: inout FindingList) {
    if let firstLine {
      for i in rules.indices where rules[i].unit == .document {
        judge(rules[i], documents[i], MatchedText(text: text, marker: firstLine, captures: [:]), &found)
        documents[i] = Measurement()
      }
    }
    firstLine = nil
  }

  private func measure(
    _ rule: CompiledMeasure, _ unit: Sentence, _ records: WordRecords, _ sentences: Int,
    _ found: inout FindingList
  ) {
    var measurement = Measurement()
    measurement.add(unit, records, rule.test, rule.quantity)
    measurement.sentences = sentences
    judge(rule, measurement, MatchedText(text: unit.text, marker: unit.bytes(0..<unit.count), captures: [:]), &found)
  }

  private func judge(
    _ rule: CompiledMeasure, _ measurement: Measurement, _ match: MatchedText, _ found: inout FindingList
  ) {
    guard measurement.words >= rule.leastWords else { return }
    let value = measurement.value(of: rule.quantity)
    let limit: Double
    if let above = rule.above, value > above {
      limit = above
    } else if let below = rule.below, value < below {
      limit = below
    } else {
      return
    }
    var match = match
    match.texts = ["value": Self.rounded(value), "limit": Self.rounded(limit)]
    found.add(FindingBuilder.finding(of: templates[Int(rule.rule)], match))
  }

  /// A number with at most two decimals.
  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    let decimals = String(hundredths % 100)
    let padded = decimals.count == 1 ? "0" + decimals : decimals
    return "\(hundredths / 100).\(padded.last == "0" ? String(padded.dropLast()) : padded)"
  }
}
