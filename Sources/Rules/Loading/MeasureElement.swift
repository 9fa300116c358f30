internal import XML

/// `<measure of="words" in="sentence" above="60"/>`; what `matches` counts is the content of the element.
enum MeasureElement {
  private static let attributes = ["of", "in", "above", "below", "least-words"]

  /// Reads the body of a measure rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    reader.checkAttributes(of: element, known: attributes)
    reader.refuseAntipatterns(of: draft, advice: "narrow the bounds instead")
    reader.checkReferences(of: draft, known: ["value", "limit"])
    guard reader.required("of", in: element) != nil, reader.required("in", in: element) != nil,
      let quantity = reader.value(of: "of", in: element, as: MeasureRule.Quantity.self),
      let unit = reader.value(of: "in", in: element, as: MeasureRule.Unit.self)
    else { return nil }
    var test: TokenTest?
    if quantity == .matches || quantity == .matchShare {
      guard let read = TokenTestElement.read(element, reader) else { return nil }
      test = read
    } else if !element.ownText.isEmpty {
      reader.report(
        "Only matches and match-share count what is written here", advice: "leave <measure> empty", at: element.offset)
    }
    let above = reader.decimal(of: "above", in: element)
    let below = reader.decimal(of: "below", in: element)
    if above == nil, below == nil {
      reader.report("<measure> has no bound", advice: "add above=\"…\" or below=\"…\"", at: element.offset)
    }
    return .measure(
      MeasureRule(
        quantity: quantity, unit: unit, test: test, above: above, below: below,
        leastWords: reader.number(of: "least-words", in: element, 0...Int.max) ?? 1))
  }
}
