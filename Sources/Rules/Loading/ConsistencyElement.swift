internal import XML

/// `<consistency>` with `<variant>`s, or with one `<spelling>` whose words are compared after folding.
enum ConsistencyElement {
  private static let attributes = ["min", "minority"]

  /// Reads the body of a consistency rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    reader.checkAttributes(of: element, known: attributes)
    reader.refuseAntipatterns(of: draft, advice: "narrow the variants instead")
    reader.checkReferences(of: draft, known: ["usual", "variant"])
    guard let forms = forms(element, reader) else { return nil }
    let minority = reader.decimal(of: "minority", in: element) ?? 0.5
    if minority > 0.5 {
      reader.reportValue(element["minority"] ?? "", of: "minority", in: element, advice: "write a share from 0 to 0.5")
    }
    return .consistency(
      ConsistencyRule(
        forms: forms, minimum: reader.number(of: "min", in: element, 2...Int.max) ?? 2, minority: minority))
  }

  private static func forms(_ element: XMLElement, _ reader: RuleFileReader) -> ConsistencyRule.Forms? {
    var variants: [ConsistencyRule.Variant] = []
    var spelling: ConsistencyRule.Forms?
    var count = 0
    for inner in element.elements {
      count += 1
      switch inner.name {
      case "variant": if let variant = variant(inner, reader) { variants.append(variant) }
      case "spelling": spelling = self.spelling(inner, reader)
      default: reader.reportUnknown(inner, in: "consistency", known: ["variant", "spelling"])
      }
    }
    if count == 1, let spelling { return spelling }
    if spelling == nil, variants.count >= 2 { return .listed(variants) }
    if count < 2 || spelling != nil {
      reader.report(
        "<consistency> compares at least two <variant>s, or the matches of one <spelling>", advice: "add the others",
        at: element.offset)
    }
    return nil
  }

  /// `<variant name="British"><pattern>…</pattern></variant>`, or with `<regexp>`.
  private static func variant(_ element: XMLElement, _ reader: RuleFileReader) -> ConsistencyRule.Variant? {
    reader.checkAttributes(of: element, known: ["name"])
    guard let name = reader.required("name", in: element) else { return nil }
    var expression: ConsistencyRule.Expression?
    for inner in element.elements {
      switch inner.name {
      case "pattern":
        expression = PatternElement.read(inner, references: [], reader).map { .pattern($0.pattern) }
      case "regexp": expression = RegexpElement.read(inner, antipatterns: [], reader).map { .regexp($0) }
      default: reader.reportUnknown(inner, in: "variant", known: ["pattern", "regexp"])
      }
    }
    if element.elements.first(where: { _ in true }) == nil {
      reader.report("<variant> is empty", advice: "put a <pattern> or a <regexp> into it", at: element.offset)
    }
    return expression.map { ConsistencyRule.Variant(name: name, expression: $0) }
  }

  /// `<spelling fold="accents case">@capital</spelling>`.
  private static func spelling(_ element: XMLElement, _ reader: RuleFileReader) -> ConsistencyRule.Forms? {
    var folding: [ConsistencyRule.Folding] = []
    for name in (reader.required("fold", in: element) ?? "").split(separator: " ").map(String.init) {
      guard let fold = ConsistencyRule.Folding(rawValue: name) else {
        let known = ConsistencyRule.Folding.allCases.map(\.rawValue)
        reader.reportValue(name, of: "fold", in: element, advice: DidYouMean.advice(for: name, among: known))
        return nil
      }
      folding.append(fold)
    }
    reader.checkAttributes(of: element, known: ["fold"])
    return TokenTestElement.read(element, reader).map { .spelled($0, folding: folding) }
  }
}
