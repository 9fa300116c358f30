internal import Diagnostics
internal import XML

/// The outer elements of a rule file: `<rules>`, `<category>` and `<rulegroup>`.
extension RuleFileReader {
  /// Reads everything under `<rules>`.
  func readRoot(_ root: XMLElement) {
    checkAttributes(of: root, known: ["lang", "idprefix", "integrate", "premium"])
    _ = required("lang", in: root)
    for part in root.elements {
      switch part.name {
      case "category": readCategory(part)
      case "words": WordsElement.read(part, self)
      case "corroboration": corroboration = readCorroboration(part)
      case "conventions": conventions = ConventionsElement.read(part, language: root["lang"] ?? "", self)
      case "unification", "phrases":
        report("<\(part.name)> is not supported", advice: "write the alternatives out", at: part.offset)
      default: reportUnknown(part, in: "rules", known: ["category", "words", "corroboration", "conventions"])
      }
    }
  }

  private func readCorroboration(_ element: XMLElement) -> Corroboration {
    checkAttributes(of: element, known: ["findings", "per-1000-words"])
    var result = Corroboration()
    if let findings = number(of: "findings", in: element, 1...1000) { result.findings = findings }
    if let rate = decimal(of: "per-1000-words", in: element) { result.perThousandWords = rate }
    return result
  }

  private func readCategory(_ element: XMLElement) {
    checkAttributes(
      of: element,
      known: ["id", "name", "external", "tab", "premium", "tone_tags", "is_goal_specific", "prio"]
        + Inherited.attributes)
    guard let id = required("id", in: element) else { return }
    guard let category = Category(rawValue: id) ?? Category(languageTool: id) else {
      let known = Category.allCases.map(\.rawValue)
      return reportValue(id, of: "id", in: element, advice: DidYouMean.advice(for: id, among: known))
    }
    let inherited = Inherited(category: category).narrowed(by: element, self)
    for part in element.elements {
      switch part.name {
      case "rule" where part.isComplete: readRule(part, inherited)
      case "rulegroup" where part.isComplete: readGroup(part, inherited)
      case "rule", "rulegroup": continue
      case "words": WordsElement.read(part, self)
      default: reportUnknown(part, in: "category", known: ["rule", "rulegroup", "words"])
      }
    }
  }

  private func readRule(_ element: XMLElement, _ inherited: Inherited, defaultID: String? = nil) {
    var rule = RuleElement(element, inherited: inherited, self)
    rule.read(defaultID: defaultID)
  }

  /// The rules of a group are numbered from 1: `group-1`, `group-2`.
  private func readGroup(_ element: XMLElement, _ inherited: Inherited) {
    checkAttributes(of: element, known: RuleElement.attributes)
    let id = required("id", in: element) ?? ""
    var inner = inherited.narrowed(by: element, self)
    inner.groupName = element["name"]
    var number = 0
    for part in element.elements {
      switch part.name {
      case "antipattern": inner.antipatterns.append(part)
      case "rule":
        number += 1
        readRule(part, inner, defaultID: "\(id)-\(number)")
      case "short", "url": continue
      default: reportUnknown(part, in: "rulegroup", known: ["rule", "antipattern"])
      }
    }
  }
}
