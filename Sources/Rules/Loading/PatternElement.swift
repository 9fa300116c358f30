internal import XML

/// `<pattern>` and `<antipattern>`: the one-line notation, LanguageTool's elements, or both in a row.
enum PatternElement {
  static let attributes = ["case_sensitive", "most", "least"]

  /// Reads the body of a pattern rule.
  static func body(_ element: XMLElement, of draft: RuleDraft, _ reader: RuleFileReader) -> RuleBody? {
    let pattern = read(element, references: draft.references, reader)
    let antipatterns = draft.antipatterns.compactMap { read($0, references: [], reader)?.pattern }
    guard let pattern else { return nil }
    let numbers = (0..<pattern.pattern.itemCount).map { String($0 + 1) }
    reader.checkReferences(of: draft, known: pattern.names.sorted() + numbers)
    return .pattern(
      PatternRule(
        pattern: pattern.pattern, antipatterns: antipatterns,
        most: reader.number(of: "most", in: element, 1...Int.max) ?? .max,
        least: reader.number(of: "least", in: element, 1...Int.max) ?? 1))
  }

  /// Reads a pattern and the names of its captures; nil after a problem.
  static func read(
    _ element: XMLElement, references: Set<String>, _ reader: RuleFileReader
  ) -> (pattern: Pattern, names: Set<String>)? {
    reader.checkAttributes(of: element, known: attributes)
    var lexer = PatternLexer()
    let tokens = TokenElement(reader, isCaseSensitive: reader.flag(of: "case_sensitive", in: element) ?? false)
    let isFine = collect(element, into: &lexer, tokens, reader)
    reader.note(lexer)
    guard isFine, lexer.problems.isEmpty else { return nil }
    if lexer.lexemes.isEmpty {
      reader.report("<\(element.name)> is empty", advice: "write what to find", at: element.offset)
      return nil
    }
    var parser = PatternParser(lexer.lexemes, references: references)
    guard let pattern = parser.parse() else {
      reader.report(parser.problems)
      return nil
    }
    reader.checkTokens(of: pattern, in: element)
    return (pattern, parser.names)
  }

  /// Flattens the children of a pattern; false after a problem that is already reported.
  private static func collect(
    _ element: XMLElement, into lexer: inout PatternLexer, _ tokens: TokenElement, _ reader: RuleFileReader
  ) -> Bool {
    var isFine = true
    for child in element.children {
      switch child {
      case .text(let text): lexer.read(text)
      case .element(let inner) where inner.name == "marker":
        reader.checkAttributes(of: inner, known: [])
        lexer.append(.markerOpen, at: inner.place)
        isFine = collect(inner, into: &lexer, tokens, reader) && isFine
        lexer.append(.markerClose, at: inner.place)
      case .element(let inner) where inner.name == "example": continue
      case .element(let inner):
        guard let nodes = tokens.read(inner, after: &lexer) else {
          isFine = false
          continue
        }
        for node in nodes { lexer.append(.node(node), at: inner.place) }
      }
    }
    return isFine
  }
}
