internal import XML

/// Reading attributes: what is missing, misspelt or out of range becomes a problem at its place.
extension RuleFileReader {
  /// Reports the attributes that are not among `known`. Attributes of other namespaces (`xml:…`, `xsi:…`) may stand.
  func checkAttributes(of element: XMLElement, known: [String]) {
    for name in element.attributeNames where !known.contains(name) && !name.contains(":") {
      report(
        "<\(element.name)> has no attribute “\(name)”", advice: DidYouMean.advice(for: name, among: known),
        at: element.offset(ofAttributeName: name))
    }
  }

  /// An attribute whose values are a closed list; nil if it is not there or is none of them.
  func value<Value: RawRepresentable & CaseIterable>(
    of name: String, in element: XMLElement, as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let text = element[name] else { return nil }
    if let value = Value(rawValue: text) { return value }
    reportValue(
      text, of: name, in: element, advice: DidYouMean.advice(for: text, among: Value.allCases.map(\.rawValue)))
    return nil
  }

  /// A whole number within `range`; nil if it is not there or is none.
  func number(of name: String, in element: XMLElement, _ range: ClosedRange<Int>) -> Int? {
    guard let text = element[name] else { return nil }
    if let value = Int(text), range.contains(value) { return value }
    let advice =
      range.upperBound == .max
      ? "write a whole number, at least \(range.lowerBound)"
      : "write a whole number from \(range.lowerBound) to \(range.upperBound)"
    reportValue(text, of: name, in: element, advice: advice)
    return nil
  }

  /// A decimal number, at least 0; nil if it is not there or is none.
  func decimal(of name: String, in element: XMLElement) -> Double? {
    guard let text = element[name] else { return nil }
    if let value = Double(text), value >= 0, value.isFinite { return value }
    reportValue(text, of: name, in: element, advice: "write a number such as 1.5")
    return nil
  }

  /// `yes` or `no`; nil if it is not there or is neither.
  func flag(of name: String, in element: XMLElement) -> Bool? {
    switch element[name] {
    case nil: return nil
    case "yes": return true
    case "no": return false
    case .some(let text):
      reportValue(text, of: name, in: element, advice: "write yes or no")
      return nil
    }
  }

  /// An attribute that must be there and not empty.
  func required(_ name: String, in element: XMLElement) -> String? {
    if let value = element[name], !value.isEmpty { return value }
    report("<\(element.name)> needs the attribute “\(name)”", advice: "add \(name)=\"…\"", at: element.offset)
    return nil
  }

  /// Reports the value of an attribute.
  func reportValue(_ text: String, of name: String, in element: XMLElement, advice: String) {
    report(
      "\(name)=\"\(text)\" is not allowed in <\(element.name)>", advice: advice, at: element.offset(ofAttribute: name))
  }
}
