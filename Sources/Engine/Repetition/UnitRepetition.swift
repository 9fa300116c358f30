import Diagnostics
import Rules
import Text

/// One rule about sentences or paragraphs that stand in a document more than once.
struct UnitRepetition {
  /// A unit that is still to be put among those seen.
  private struct Unit {
    let hash: UInt64
    let place: ByteRange
    let number: Int
  }

  /// The greatest distance for which the last units are compared one by one.
  private static let shortDistance = 8
  /// How many units may wait, so that memory stays small.
  private static let longestQueue = 100_000

  private let rule: CompiledRepetition
  private let template: FindingTemplate
  /// Units seen. Two different units of one hash are about as likely as a disk error.
  private var seen = SeenUnits()
  /// For a rule of short distance, the last units, which wait until one is repeated: a table of all units is in no cache,
  /// and most texts never need it.
  private var waiting: [Unit] = []
  /// How many of them are among those seen already.
  private var noted = 0
  private var number = 0

  init(_ rule: CompiledRepetition, _ template: FindingTemplate) {
    self.rule = rule
    self.template = template
  }

  /// Looks at a unit, given with the words of its paragraph.
  mutating func visit(_ unit: Sentence, _ words: ParagraphWords, _ found: inout FindingList) {
    number += 1
    guard rule.length.contains(unit.count) else { return }
    let new = Unit(hash: words.hash(of: unit.range), place: unit.bytes(0..<unit.count), number: number)
    if rule.distance <= Self.shortDistance {
      let isNew = !waiting.suffix(rule.distance).contains { $0.hash == new.hash && number - $0.number <= rule.distance }
      waiting.append(new)
      if isNew, waiting.count < Self.longestQueue { return }
    }
    let known = noteAll(to: new)
    guard known.times >= rule.times else { return }
    let match = MatchedText(text: unit.text, marker: new.place, captures: [:])
    found.add(FindingBuilder.finding(of: template, match, note: Note(known.first, "It stands here already.")))
  }

  /// Puts the units that wait among those seen, and says what is then known of the last one.
  private mutating func noteAll(to last: Unit) -> SeenUnits.Entry {
    if !waiting.isEmpty {
      for unit in waiting[noted..<waiting.count - 1] { _ = note(unit) }
      waiting.removeFirst(max(0, waiting.count - rule.distance))
      noted = waiting.count
    }
    return note(last)
  }

  private mutating func note(_ unit: Unit) -> SeenUnits.Entry {
    seen.note(unit.hash, at: unit.place, number: unit.number, distance: rule.distance)
  }

  /// Ends a document.
  mutating func forget() {
    seen.removeAll()
    waiting.removeAll()
    noted = 0
    number = 0
  }
}
