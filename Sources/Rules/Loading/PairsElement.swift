internal import Diagnostics
internal import XML

/// `<pairs fault="never-closed" doubtful="no" fix="likely"/>`: a rule over quotation marks and brackets.
enum PairsElement {
  private static let attributes = ["fault", "doubtful", "fix"]
  /// The marks that a message may name.
  private static let references = ["open", "close", "wanted"]

  /// Reads the body of a pairs rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    reader.checkAttributes(of: element, known: attributes)
    reader.refuseAntipatterns(of: draft, advice: "the marks alone decide")
    reader.checkReferences(of: draft, known: references)
    for inner in element.elements { reader.reportUnknown(inner, in: "pairs", known: []) }
    guard reader.required("fault", in: element) != nil,
      let fault = reader.value(of: "fault", in: element, as: PairsRule.Fault.self)
    else { return nil }
    return .pairs(
      PairsRule(
        fault: fault, isDoubtful: reader.flag(of: "doubtful", in: element) ?? false,
        safety: reader.value(of: "fix", in: element, as: Fix.Safety.self) ?? .likely))
  }
}
