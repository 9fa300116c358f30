import Diagnostics
import Rules
import Text

/// One rule about sentences or paragraphs that stand in a document more than once.
struct UnitRepetition {
  private let rule: CompiledRepetition
  private let template: FindingTemplate
  /// Units seen. Two different units of one hash are about as likely as a disk error.
  private var seen = SeenUnits()
  private var number = 0

  init(_ rule: CompiledRepetition, _ template: FindingTemplate) {
    self.rule = rule
    self.template = template
  }

  /// Looks at a unit, given with the words of its paragraph.
  mutating func visit(_ unit: Sentence, _ words: ParagraphWords, _ emit: (Finding) -> Void) {
    number += 1
    guard rule.length.contains(unit.count) else { return }
    let place = unit.bytes(0..<unit.count)
    let known = seen.note(words.hash(of: unit.range), at: place, number: number, distance: rule.distance)
    guard known.times >= rule.times else { return }
    var finding = FindingBuilder.finding(
      of: template, MatchedText(text: unit.text, marker: place, captures: [:]))
    finding.notes.append(Note(known.first, "It stands here already."))
    emit(finding)
  }

  /// Ends a document.
  mutating func forget() {
    seen.removeAll()
    number = 0
  }
}
