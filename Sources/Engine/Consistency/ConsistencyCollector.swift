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
    let places: ArraySlice<ByteRange>
  }

  /// A form that a rule lists, by its number among them.
  private struct ListedForm {
    let variant: Int
    var places: [ByteRange] = []
  }

  private let rules: [CompiledConsistency]
  private let templates: [FindingTemplate]
  /// For each variant of each rule, the first variant of the same name.
  private let variants: [[Int]]
  /// For each rule, the listed forms in the order in which they were met.
  private var listed: [[ListedForm]]
  /// For each rule about spellings, the things and the spellings of each.
  private var things: [SpelledThings]
  /// For each rule about spellings, the keys of words.
  private var keys: [SpellingKeys]
  private var words = SpelledWords()

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.templates = templates
    rules = plan.consistencies
    variants = rules.map { rule in rule.variants.map { rule.variants.firstIndex(of: $0)! } }
    listed = rules.map { _ in [] }
    things = rules.map { _ in SpelledThings() }
    keys = rules.map { SpellingKeys($0.folding) }
  }

  /// Counts an occurrence of a listed variant.
  mutating func add(_ place: ByteRange, rule: Int, variant: Int) {
    let variant = variants[rule][variant]
    if let index = listed[rule].firstIndex(where: { $0.variant == variant }) {
      listed[rule][index].places.append(place)
    } else {
      listed[rule].append(ListedForm(variant: variant, places: [place]))
    }
  }

  /// Counts a word whose spelling some rules compare, given by their numbers.
  mutating func add(_ word: UInt32, at place: ByteRange, rules: [Int]) {
    words.add(Int(word), at: place, rules: rules)
  }

  /// Forgets the words of the vocabulary, whose numbers others may get, but not what they are spellings of.
  mutating func forgetWords(_ text: [UInt8]) {
    sortSpellings(text)
    for i in rules.indices { keys[i].forgetWords() }
  }

  /// Brings the words of each rule about spellings to the things that they name.
  private mutating func sortSpellings(_ text: [UInt8]) {
    for spelling in words.takeAll() {
      for i in spelling.rules {
        let key = keys[i].number(ofWord: spelling.word, text[spelling.places.first!.indices])
        things[i].add(spelling.places, to: key)
      }
    }
  }

  /// Ends a document.
  mutating func finish(_ text: [UInt8], to found: inout FindingList) {
    sortSpellings(text)
    for (i, rule) in rules.enumerated() where rule.isOn {
      let forms = listed[i].map { Form(name: rule.variants[$0.variant], places: $0.places[...]) }
      if forms.count > 1 { judge(rule, forms, text, &found) }
      things[i].forEachOfSeveral { spellings in
        let forms = spellings.map { places in
          Form(name: String(decoding: text[places.first!.indices], as: UTF8.self), places: places)
        }
        judge(rule, forms, text, &found)
      }
    }
    for i in rules.indices {
      listed[i].removeAll()
      things[i].removeAll()
      keys[i].finish()
    }
  }

  private func judge(
    _ rule: CompiledConsistency, _ forms: [Form], _ text: [UInt8], _ found: inout FindingList
  ) {
    let total = forms.reduce(0) { $0 + $1.places.count }
    // `max` takes the last of equals, the first form met is wanted.
    guard let usual = forms.reversed().max(by: { $0.places.count < $1.places.count }), total >= rule.minimum,
      Double(total - usual.places.count) <= rule.minority * Double(total)
    else { return }
    let usualName = name(of: usual, text)
    for form in forms where form.name != usual.name {
      let texts = ["usual": usualName, "variant": name(of: form, text)]
      for place in form.places {
        let match = MatchedText(text: text, marker: place, captures: [:], texts: texts)
        let note = Note(usual.places.first!, "The usual form stands here first.")
        found.add(FindingBuilder.finding(of: templates[Int(rule.rule)], match, note: note))
      }
    }
  }

  /// The text of a form if all its occurrences have one; else its name.
  private func name(of form: Form, _ text: [UInt8]) -> String {
    let first = text[form.places.first!.indices]
    let isOneText = form.places.allSatisfy { text[$0.indices].elementsEqual(first) }
    return isOneText ? String(decoding: first, as: UTF8.self) : form.name
  }
}
