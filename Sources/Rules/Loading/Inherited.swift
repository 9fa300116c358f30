internal import Diagnostics
internal import XML

/// What a category or a group says for all its rules, and a rule for itself.
struct Inherited {
  static let attributes = ["severity", "mqm", "its", "type", "from", "default", "tags", "corroborated"]

  var category: Category
  var severity = Severity.warning
  var mqm: String?
  var its: ITSType?
  var from: [String] = []
  var isOn = true
  var tags: [String] = []
  var corroborated: Severity?
  var groupName: String?
  var antipatterns: [XMLElement] = []

  init(category: Category) { self.category = category }

  /// The same with an element's own attributes put over it.
  func narrowed(by element: XMLElement, _ reader: RuleFileReader) -> Inherited {
    var result = self
    if let severity = reader.value(of: "severity", in: element, as: Severity.self) { result.severity = severity }
    if let mqm = element["mqm"] { result.mqm = mqm }
    if let its = reader.value(of: element["its"] == nil ? "type" : "its", in: element, as: ITSType.self) {
      result.its = its
    }
    if let from = element["from"] { result.from = languages(from, element, reader) }
    if let tags = element["tags"] { result.tags += Inherited.words(tags) }
    switch element["default"] {
    case nil: break
    case "on": result.isOn = true
    case "off", "temp_off": result.isOn = false
    case .some(let text): reader.reportValue(text, of: "default", in: element, advice: "write on or off")
    }
    if let severity = reader.value(of: "corroborated", in: element, as: Severity.self) {
      result.corroborated = severity
    }
    return result
  }

  private func languages(_ text: String, _ element: XMLElement, _ reader: RuleFileReader) -> [String] {
    if let known = reader.languages[text] { return known }
    let codes = Inherited.words(text)
    for code in codes where code.utf8.count != 2 || !code.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      reader.reportValue(text, of: "from", in: element, advice: "write two-letter codes of languages, such as es fr de")
      return []
    }
    reader.languages[text] = codes
    return codes
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
