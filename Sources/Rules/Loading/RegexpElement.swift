internal import XML

/// `<regexp>`: a rule over characters.
enum RegexpElement {
  private static let attributes = ["scope", "case", "marker", "case_sensitive", "mark", "type"]

  /// Reads the body of a regexp rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    let antipatterns = draft.antipatterns.compactMap { expression($0, reader) }
    let rule = read(element, antipatterns: antipatterns, reader)
    guard let rule, antipatterns.count == draft.antipatterns.count else { return nil }
    let groups = RegexpGroups(rule.expression)
    reader.checkReferences(of: draft, known: groups.references)
    if rule.marker > groups.count {
      reader.report(
        "The expression has no group \(rule.marker)", advice: "it has \(groups.count)", at: element.offset)
    }
    return .regexp(rule)
  }

  /// Reads the expression and its attributes; nil after a problem.
  static func read(
    _ element: XMLElement, antipatterns: [String], _ reader: RuleFileReader, more: [String] = []
  ) -> RegexpRule? {
    reader.checkAttributes(of: element, known: attributes + more)
    guard let expression = expression(element, reader) else { return nil }
    let marker = element["marker"] == nil ? "mark" : "marker"
    return RegexpRule(
      expression: expression,
      scope: reader.value(of: "scope", in: element, as: RegexpRule.Scope.self) ?? .line,
      isCaseSensitive: reader.flag(of: element["case"] == nil ? "case_sensitive" : "case", in: element) ?? false,
      marker: reader.number(of: marker, in: element, 0...99) ?? 0, antipatterns: antipatterns)
  }

  /// The text of an element as a regular expression; nil when it is none.
  private static func expression(_ element: XMLElement, _ reader: RuleFileReader) -> String? {
    for inner in element.elements {
      reader.reportUnknown(inner, in: element.name, known: [])
      return nil
    }
    guard let text = element.firstText else {
      reader.report("<\(element.name)> is empty", advice: "write a regular expression", at: element.offset)
      return nil
    }
    let bytes = text.bytes
    let lower = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let upper = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.endIndex
    let expression = String(decoding: bytes[lower..<upper], as: UTF8.self)
    if let fault = reader.options.regexpFault?(expression) {
      reader.report(
        "The regular expression does not compile: \(fault.message)", advice: "PCRE2 syntax is expected",
        at: text.offset(of: lower - bytes.startIndex + fault.offset))
      return nil
    }
    return expression
  }
}
