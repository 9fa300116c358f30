internal import XML

/// `<foreign min="4" share="0.7" languages="es fr"/>`, or `<foreign scripts="Cyrillic Han" min="1"/>`.
enum ForeignElement {
  private static let attributes = ["min", "share", "languages", "scripts", "quoted"]

  /// Reads the body of a foreign rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    reader.checkAttributes(of: element, known: attributes)
    reader.refuseAntipatterns(of: draft, advice: "put <except> into <foreign>")
    reader.checkReferences(of: draft, known: [])
    let languages = words(element["languages"])
    let scripts = words(element["scripts"])
    if !languages.isEmpty, !scripts.isEmpty {
      reader.report("A rule looks for languages or for scripts", advice: "make two rules of it", at: element.offset)
      return nil
    }
    let share = reader.decimal(of: "share", in: element) ?? 0.6
    if share > 1 {
      reader.reportValue(element["share"] ?? "", of: "share", in: element, advice: "write a share from 0 to 1")
    }
    return .foreign(
      ForeignRule(
        languages: languages, scripts: scripts, minimum: reader.number(of: "min", in: element, 1...1000) ?? 3,
        share: share, sparesQuoted: reader.flag(of: "quoted", in: element) == false,
        exceptions: TokenTestElement.exceptions(in: element, reader)))
  }

  private static func words(_ text: String?) -> [String] { text?.split(separator: " ").map(String.init) ?? [] }
}
