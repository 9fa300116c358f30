internal import XML

/// `<repetition of="words" max-length="4"><except>had|that</except></repetition>`, or with `<between>and|of</between>`.
enum RepetitionElement {
  private static let attributes = ["of", "min-length", "max-length", "times", "distance", "punctuation"]

  /// Reads the body of a repetition rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    reader.checkAttributes(of: element, known: attributes)
    reader.refuseAntipatterns(of: draft, advice: "put <except> into <repetition>")
    reader.checkReferences(of: draft, known: [])
    let unit = reader.value(of: "of", in: element, as: RepetitionRule.Unit.self) ?? .words
    let longest = unit == .words ? 100 : Int.max
    let least = reader.number(of: "min-length", in: element, 1...longest) ?? (unit == .words ? 1 : 4)
    let most = reader.number(of: "max-length", in: element, 1...longest) ?? (unit == .words ? least : Int.max)
    if least > most {
      reader.reportValue(
        String(most), of: "max-length", in: element, advice: "write a number that is not below min-length, \(least)")
      return nil
    }
    return .repetition(
      RepetitionRule(
        unit: unit, length: least...most, times: reader.number(of: "times", in: element, 2...1000) ?? 2,
        distance: reader.number(of: "distance", in: element, 1...Int.max) ?? Int.max,
        exceptions: TokenTestElement.exceptions(in: element, beside: ["between"], reader),
        mayHoldPunctuation: reader.flag(of: "punctuation", in: element) ?? true,
        between: element.elements.first { $0.name == "between" }.flatMap { TokenTestElement.read($0, reader) }))
  }
}
