internal import XML

/// Elements that hold a test of one token in the one-line notation, such as `<given>` and `<except>`.
enum TokenTestElement {
  /// Reads the test; nil after a problem.
  static func read(_ element: XMLElement, _ reader: RuleFileReader) -> TokenTest? {
    guard let text = element.firstText else {
      reader.report("<\(element.name)> is empty", advice: "write an item, such as you|your", at: element.offset)
      return nil
    }
    var lexer = PatternLexer()
    lexer.read(text)
    var parser = PatternParser(lexer.lexemes, references: [])
    let pattern = parser.parse()
    reader.note(lexer)
    reader.report(parser.problems)
    guard let pattern, lexer.problems.isEmpty else { return nil }
    reader.checkTokens(of: pattern, in: element)
    if let test = pattern.root.test { return test }
    reader.report(
      "<\(element.name)> is a test of single tokens", advice: "write one item, such as you|your", at: element.offset)
    return nil
  }

  /// The tests of the `<except>` children of an element; children that are not among `others` either are reported.
  static func exceptions(in element: XMLElement, beside others: [String] = [], _ reader: RuleFileReader) -> [TokenTest]
  {
    element.elements.compactMap { inner in
      guard inner.name == "except" else {
        if !others.contains(inner.name) {
          reader.reportUnknown(inner, in: element.name, known: ["except"] + others)
        }
        return nil
      }
      reader.checkAttributes(of: inner, known: [])
      return read(inner, reader)
    }
  }
}

extension RuleFileReader {
  /// Reports problems of the notation.
  func report(_ problems: [NotationProblem]) {
    for problem in problems { report(problem.message, advice: problem.advice, at: tree.offset(of: problem.place)) }
  }

  /// Takes over the problems of a run of text and the lists that it refers to.
  func note(_ lexer: PatternLexer) {
    report(lexer.problems)
    references += lexer.lists.map { list in
      ListReference(name: list.name) { [self] in place(at: tree.offset(of: list.place)) }
    }
  }

  /// Reports the references of templates that are not among `known`.
  func checkReferences(of draft: RuleDraft, known: [String]) {
    for reference in draft.references.sorted() where !known.contains(reference) {
      report(
        "<match no=\"\(reference)\"/> refers to nothing in this rule",
        advice: DidYouMean.advice(for: reference, among: known), at: draft.element.offset)
    }
  }

  /// Reports antipatterns where a kind of rule has none.
  func refuseAntipatterns(of draft: RuleDraft, advice: String) {
    for antipattern in draft.antipatterns {
      report("This kind of rule has no <antipattern>", advice: advice, at: antipattern.offset)
    }
  }
}
