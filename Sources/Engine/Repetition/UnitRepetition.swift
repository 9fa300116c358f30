import Diagnostics
import Rules
import Text

/// One rule about sentences or paragraphs that stand in a document more than once.
struct UnitRepetition {
  /// Where a unit was seen.
  private struct Seen {
    let first: ByteRange
    var last: Int
    var times: Int
  }

  private let rule: CompiledRepetition
  private let template: FindingTemplate
  /// Units seen, by the hash of their words. Two different units of one hash are about as likely as a disk error.
  private var seen: [UInt64: Seen] = [:]
  private var number = 0

  init(_ rule: CompiledRepetition, _ template: FindingTemplate) {
    self.rule = rule
    self.template = template
  }

  /// What it counts.
  var unit: RepetitionRule.Unit { rule.unit }

  /// Looks at a unit; `forms` are the lower-case forms of its words.
  mutating func visit(_ unit: Sentence, _ forms: [UInt32], _ emit: (Finding) -> Void) {
    number += 1
    guard rule.length.contains(forms.count) else { return }
    let hash = forms.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
    let place = unit.bytes(0..<unit.count)
    guard var known = seen[hash] else {
      seen[hash] = Seen(first: place, last: number, times: 1)
      return
    }
    let isNear = number - known.last <= rule.distance
    known.times = isNear ? known.times + 1 : 1
    known.last = number
    seen[hash] = known
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
