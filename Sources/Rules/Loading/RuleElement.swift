internal import Diagnostics
internal import XML

/// `<rule>`: its attributes, its parts and its body.
struct RuleElement {
  static let attributes = ["id", "name"] + Inherited.attributes + ignoredAttributes

  /// Attributes of LanguageTool that change nothing here.
  private static let ignoredAttributes = ["premium", "tone_tags", "is_goal_specific", "prio"]
  private static let parts =
    RuleKind.elements + [
      "antipattern", "given", "message", "suggestion", "example", "explanation", "short", "url",
    ]

  let reader: RuleFileReader
  let element: XMLElement
  private var inherited: Inherited

  private var body: XMLElement?
  private var message: XMLElement?
  private var suggestions: [XMLElement] = []
  private var examples: [XMLElement] = []
  private var givens: [XMLElement] = []
  private var explanation = ""

  init(_ element: XMLElement, inherited: Inherited, _ reader: RuleFileReader) {
    self.element = element
    self.reader = reader
    reader.checkAttributes(of: element, known: RuleElement.attributes)
    self.inherited = inherited.narrowed(by: element, reader)
  }

  /// Reads the rule into the reader; with a problem in it, only the problem.
  mutating func read(defaultID: String?) {
    let problemsBefore = reader.problems.count
    reader.references = []
    collect()
    let id = element["id"] ?? defaultID ?? reader.required("id", in: element) ?? ""
    if id.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) {
      reader.reportValue(id, of: "id", in: element, advice: "write it without spaces and commas")
    }
    var templates = TemplateElement(reader)
    let message = message.map { templates.read($0, trimming: true) } ?? missingMessage()
    let repairs = suggestions.map { (templates.read($0, trimming: false), $0) }
    let body = readBody(references: templates.references)
    let rule = body.map { body in
      Rule(
        descriptor: descriptor(id: id), body: body, message: message,
        suggestions: read(repairs, embedded: templates.suggestions),
        examples: reader.options.withExamples ? examples.compactMap { ExampleElement.read($0, reader) } : [],
        givens: givens.compactMap { GivenElement.read($0, reader) }, corroborated: inherited.corroborated,
        isOnByDefault: inherited.isOn, tags: inherited.tags, place: reader.place(of: element))
    }
    if let rule, reader.problems.count == problemsBefore {
      reader.rules.append(DraftedRule(rule: rule, lists: reader.references))
    }
  }

  private mutating func collect() {
    var antipatterns = inherited.antipatterns
    for part in element.elements {
      switch part.name {
      case "message": message = part
      case "suggestion": suggestions.append(part)
      case "example": examples.append(part)
      case "given": givens.append(part)
      case "antipattern": antipatterns.append(part)
      case "explanation": explanation = RuleElement.joined(Array(part.text.utf8)[...])
      case "short", "url": continue
      case let name where RuleKind.elements.contains(name):
        if let body {
          reader.report(
            "A rule has one <\(body.name)>, not a <\(name)> too", advice: "make two rules of it", at: part.offset)
        }
        body = part
      default: reader.reportUnknown(part, in: "rule", known: RuleElement.parts)
      }
    }
    inherited.antipatterns = antipatterns
  }

  // MARK: Parts

  private func readBody(references: Set<String>) -> RuleBody? {
    guard let body, let kind = RuleKind.all.first(where: { $0.element == body.name }) else {
      reader.report(
        "The rule does not say what to look for", advice: "add one of: \(RuleKind.elements.joined(separator: ", "))",
        at: element.offset)
      return nil
    }
    return kind.read(
      body, RuleDraft(element: element, antipatterns: inherited.antipatterns, references: references), reader)
  }

  private func missingMessage() -> Template {
    reader.report("The rule has no <message>", advice: "say what is odd and what to write instead", at: element.offset)
    return Template([])
  }

  private func read(_ repairs: [(Template, XMLElement)], embedded: [Template]) -> [Suggestion] {
    let standard: Fix.Safety = repairs.count + embedded.count == 1 ? .likely : .shown
    return embedded.map { Suggestion(template: $0, safety: standard) }
      + repairs.map { template, element in
        reader.checkAttributes(of: element, known: ["fix", "suppress_misspelled"])
        return Suggestion(
          template: template, safety: reader.value(of: "fix", in: element, as: Fix.Safety.self) ?? standard)
      }
  }

  private func descriptor(id: String) -> RuleDescriptor {
    RuleDescriptor(
      id: id, name: element["name"] ?? inherited.groupName ?? id, category: inherited.category,
      severity: inherited.severity, mqm: inherited.mqm ?? inherited.category.mqm,
      its: inherited.its ?? inherited.category.its, explanation: explanation, sourceLanguages: inherited.from)
  }

  /// Text with each run of white space as one space, and none at the edges.
  static func joined(_ text: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      if byte > 0x20 { bytes.append(byte) } else if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
