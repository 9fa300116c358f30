internal import XML

/// `<given min="0" max="0">you|yours</given>`: a fact about the document.
enum GivenElement {
  /// Reads a fact; nil after a problem.
  static func read(_ element: XMLElement, _ reader: RuleFileReader) -> Given? {
    reader.checkAttributes(of: element, known: ["min", "max"])
    guard let text = element.firstText else {
      reader.report("<given> is empty", advice: "write the tokens to count", at: element.offset)
      return nil
    }
    var lexer = PatternLexer(text)
    lexer.run()
    var parser = PatternParser(lexer.lexemes, references: [])
    let pattern = parser.parse()
    for problem in lexer.problems + parser.problems {
      reader.report(problem.message, advice: problem.advice, at: problem.offset.value())
    }
    for list in lexer.lists {
      reader.references.append(ListReference(name: list.name) { reader.place(at: list.offset.value()) })
    }
    guard let pattern, lexer.problems.isEmpty else { return nil }
    guard let test = pattern.root.test else {
      reader.report("<given> counts single tokens", advice: "write one item, such as you|your", at: element.offset)
      return nil
    }
    let min = reader.number(of: "min", in: element, 0...Int.max)
    let max = reader.number(of: "max", in: element, 0...Int.max)
    return Given(test: test, min: min ?? (max == nil ? 1 : 0), max: max ?? Int.max)
  }
}
