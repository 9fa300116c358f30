internal import XML

/// `<line threshold="…">` with `<evidence>` elements and one `<weights>`.
enum LineElement {
  /// Reads the body of a line rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    reader.checkAttributes(of: element, known: ["threshold", "cautious"])
    reader.refuseAntipatterns(of: draft, advice: "give such lines evidence of their own")
    reader.checkReferences(of: draft, known: ["reasons", "lines"])
    var evidence: [LineRule.Evidence] = []
    var weights: XMLElement?
    for inner in element.elements {
      switch inner.name {
      case "evidence": if let read = self.evidence(inner, reader) { evidence.append(read) }
      case "weights": weights = inner
      default: reader.reportUnknown(inner, in: "line", known: ["evidence", "weights"])
      }
    }
    if evidence.count > 31 {
      reader.report("<line> has more than 31 kinds of evidence", advice: "join some", at: element.offset)
      return nil
    }
    guard let weights, let text = weights.firstText else {
      reader.report("<line> has no <weights>", advice: "add what the evidence weighs", at: element.offset)
      return nil
    }
    let threshold = reader.decimal(of: "threshold", in: element) ?? 0.5
    do {
      return .line(
        LineRule(
          evidence: evidence, weights: try LineWeightsNotation.read(text.bytes, evidence: evidence.map(\.id)),
          threshold: threshold,
          cautious: reader.decimal(of: "cautious", in: element) ?? threshold))
    } catch {
      let lines = text.bytes.split(separator: 0x0A, maxSplits: error.line, omittingEmptySubsequences: false)
      let position = (lines.last?.startIndex ?? text.bytes.startIndex) - text.bytes.startIndex
      reader.report(
        "The weights cannot be read: \(error.message)", advice: "fit them anew, or mend the line",
        at: text.offset(of: position))
      return nil
    }
  }

  /// `<evidence id="comments" name="words of a comment form">` with `<phrases lang="…">` between semicolons.
  private static func evidence(_ element: XMLElement, _ reader: RuleFileReader) -> LineRule.Evidence? {
    reader.checkAttributes(of: element, known: ["id", "name"])
    guard let id = reader.required("id", in: element), let name = reader.required("name", in: element) else {
      return nil
    }
    var phrases: [String] = []
    for inner in element.elements {
      guard inner.name == "phrases" else {
        reader.reportUnknown(inner, in: "evidence", known: ["phrases"])
        continue
      }
      reader.checkAttributes(of: inner, known: ["lang"])
      for text in inner.texts {
        phrases += text.bytes.split(separator: UInt8(ascii: ";")).map(RuleElement.joined)
      }
    }
    return LineRule.Evidence(id: id, name: name, phrases: phrases.filter { !$0.isEmpty })
  }
}
