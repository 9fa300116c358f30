import Diagnostics
import Rules
import Text

/// Gathers the forms in which a document writes things, and says at its end which are not the usual ones.
///
/// O(occurrences) in time and memory.
struct ConsistencyCollector {
  /// One form of one thing.
  private struct Form {
    let name: String
    var places: [ByteRange] = []
  }

  /// Where a word stands, and which rules compare its spelling.
  private struct Spelling {
    let rules: UInt32
    var places: [ByteRange]
  }

  private let rules: [CompiledConsistency]
  private let templates: [FindingTemplate]
  /// For each rule, by thing, the forms in the order in which they were met.
  private var things: [[String: [Form]]]
  /// The words whose spellings are compared, by their numbers.
  private var words: [UInt32: Spelling] = [:]

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.templates = templates
    rules = plan.consistencies
    things = rules.map { _ in [:] }
  }

  /// Counts an occurrence of a listed variant.
  mutating func add(_ place: ByteRange, rule: Int, variant: Int) {
    add(place, rule: rule, thing: "", form: rules[rule].variants[variant])
  }

  /// Counts a word whose spelling some rules compare, one bit each.
  mutating func add(_ word: UInt32, at place: ByteRange, rules bits: UInt32) {
    words[word, default: Spelling(rules: bits, places: [])].places.append(place)
  }

  private mutating func add(_ place: ByteRange, rule: Int, thing: String, form: String) {
    if let index = things[rule][thing]?.firstIndex(where: { $0.name == form }) {
      things[rule][thing]?[index].places.append(place)
    } else {
      things[rule][thing, default: []].append(Form(name: form, places: [place]))
    }
  }

  /// Brings the words of each rule about spellings to the things that they name; needed before the vocabulary forgets
  /// their numbers.
  mutating func sortSpellings(_ text: [UInt8]) {
    for spelling in words.values.sorted(by: { $0.places[0] < $1.places[0] }) {
      let name = String(decoding: text[spelling.places[0].indices], as: UTF8.self)
      for (i, rule) in rules.enumerated() where spelling.rules & (1 << UInt32(i)) != 0 {
        things[i][SpellingKey.key(of: name, rule.folding), default: []].append(
          Form(name: name, places: spelling.places))
      }
    }
    words.removeAll(keepingCapacity: true)
  }

  /// Ends a document.
  mutating func finish(_ text: [UInt8], emit: (Finding) -> Void) {
    sortSpellings(text)
    for (rule, byThing) in zip(rules, things) where rule.isOn {
      for (_, forms) in byThing where forms.count > 1 { judge(rule, forms, text, emit) }
    }
    for i in things.indices { things[i].removeAll() }
  }

  private func judge(
    _ rule: CompiledConsistency, _ forms: [Form], _ text: [UInt8], _ emit: (Finding) -> Void
  ) {
    let total = forms.reduce(0) { $0 + $1.places.count }
    // `max` takes the last of equals, the first form met is wanted.
    guard let usual = forms.reversed().max(by: { $0.places.count < $1.places.count }), total >= rule.minimum,
      Double(total - usual.places.count) <= rule.minority * Double(total)
    else { return }
    let usualName = name(of: usual, text)
    for form in forms where form.name != usual.name {
      for place in form.places {
        let match = MatchedText(
          text: text, marker: place, captures: [:], texts: ["usual": usualName, "variant": name(of: form, text)])
        var finding = FindingBuilder.finding(of: templates[Int(rule.rule)], match)
        finding.notes.append(Note(usual.places[0], "The usual form stands here first."))
        emit(finding)
      }
    }
  }

  /// The text of a form if all its occurrences have one; else its name.
  private func name(of form: Form, _ text: [UInt8]) -> String {
    let first = text[form.places[0].indices]
    let isOneText = form.places.allSatisfy { text[$0.indices].elementsEqual(first) }
    return isOneText ? String(decoding: first, as: UTF8.self) : form.name
  }
}
