internal import XML

/// LanguageTool's elements for tokens, turned into the nodes that the one-line notation makes.
///
/// What has no counterpart here (`unify`, `phraseref`, chunks, references to other tokens) is reported.
final class TokenElement {
  private let reader: RuleFileReader
  private let isCaseSensitive: Bool
  /// What the tokens after the last one must not be (`scope="next"`).
  private var forbiddenNext: [TokenTest] = []

  private static let attributes = [
    "regexp", "inflected", "postag", "postag_regexp", "negate", "negate_pos", "case_sensitive", "min", "max", "skip",
    "spacebefore",
  ]

  init(_ reader: RuleFileReader, isCaseSensitive: Bool) {
    self.reader = reader
    self.isCaseSensitive = isCaseSensitive
  }

  /// Reads an element of a pattern; nil after a problem. What stands before it is in `lexer`, and may be narrowed.
  func read(_ element: XMLElement, after lexer: inout PatternLexer) -> [PatternNode]? {
    switch element.name {
    case "token": return token(element, after: &lexer)
    case "and", "or":
      reader.checkAttributes(of: element, known: [])
      var tests: [TokenTest] = []
      for inner in element.elements where inner.name == "token" {
        guard let test = token(inner, after: &lexer)?.first?.test else { return nil }
        tests.append(test)
      }
      return [.token(element.name == "and" ? .all(tests) : .merging(tests))]
    case "unify", "phraseref":
      unsupported("<\(element.name)>", "write the alternatives out", at: element)
    default:
      reader.reportUnknown(element, in: "pattern", known: ["token", "marker", "and", "or"])
    }
    return nil
  }

  private func token(_ element: XMLElement, after lexer: inout PatternLexer) -> [PatternNode]? {
    reader.checkAttributes(of: element, known: TokenElement.attributes)
    guard let reading = test(element) else { return nil }
    var tests = [reading.test]
    tests += forbiddenNext.map(TokenTest.not)
    forbiddenNext = []
    for inner in element.elements {
      guard inner.name == "exception" else {
        unsupported("<\(inner.name)> in <token>", "write what the token must be", at: inner)
        return nil
      }
      reader.checkAttributes(of: inner, known: TokenElement.attributes + ["scope"])
      guard let exception = test(inner) else { return nil }
      if exception.edge == .start { continue }
      switch inner["scope"] {
      case nil, "current": tests.append(.not(exception.test))
      case "next": forbiddenNext.append(exception.test)
      case "previous":
        if !lexer.forbid(exception.test, at: inner.place) {
          unsupported("scope=\"previous\" here", "put the exception into the token before", at: inner)
        }
      case .some(let scope):
        reader.reportValue(scope, of: "scope", in: inner, advice: "write current, next or previous")
        return nil
      }
    }
    return repeated(reading, TokenTest.joining(tests), element)
  }

  /// The node of a token with its edge of the sentence, its number and the tokens it lets pass.
  private func repeated(_ reading: Reading, _ test: TokenTest, _ element: XMLElement) -> [PatternNode] {
    var node: PatternNode
    switch (reading.edge, reading.isOnlyEdge) {
    case (.start, true): node = .sentenceStart
    case (.start, false): node = .choice([.sentenceStart, .token(test)])
    case (.end, _): node = .sequence([.token(test), .sentenceEnd])
    case (nil, _): node = .token(test)
    }
    let min = reader.number(of: "min", in: element, 0...PatternNode.unboundedRepetition) ?? 1
    let most = reader.number(of: "max", in: element, -1...Int.max) ?? Swift.max(min, 1)
    let max = most < 0 ? PatternNode.unboundedRepetition : Swift.min(most, PatternNode.unboundedRepetition)
    if (min, max) != (1, 1) { node = .repetition(node, min: min, max: Swift.max(min, max), lazy: false) }
    guard let skip = reader.number(of: "skip", in: element, -1...Int.max), skip != 0 else { return [node] }
    let between = forbiddenNext.isEmpty ? TokenTest.any : TokenTest.joining(forbiddenNext.map(TokenTest.not))
    let length = skip < 0 ? PatternNode.unboundedRepetition : Swift.min(skip, PatternNode.unboundedRepetition)
    // One item of the numbering, as in LanguageTool.
    return [.sequence([node, .repetition(.token(between), min: 0, max: length, lazy: true)])]
  }

  // MARK: What one token must be

  private enum Edge { case start, end }

  private struct Reading {
    var test: TokenTest
    var edge: Edge?
    var isOnlyEdge = false
  }

  private func test(_ element: XMLElement) -> Reading? {
    var tests: [TokenTest] = []
    let text = element.ownText
    if !text.isEmpty {
      guard let test = textTest(text, element) else { return nil }
      tests.append(reader.flag(of: "negate", in: element) == true ? .not(test) : test)
    }
    var reading = Reading(test: .any)
    if let name = element["postag"] {
      guard var tags = LanguageToolTag.tags(name, isRegexp: reader.flag(of: "postag_regexp", in: element) ?? false)
      else {
        reader.reportValue(name, of: "postag", in: element, advice: DidYouMean.advice(for: name, among: PennTag.all))
        return nil
      }
      reading.edge = tags.remove("SENT_START") != nil ? .start : tags.remove("SENT_END") != nil ? .end : nil
      let test = LanguageToolTag.test(tags)
      reading.isOnlyEdge = test == nil && tests.isEmpty
      if let test { tests.append(reader.flag(of: "negate_pos", in: element) == true ? .not(test) : test) }
    }
    switch element["spacebefore"] {
    case nil, "ignore": break
    case "no": tests.append(.tokenClass(.glued))
    case "yes": tests.append(.not(.tokenClass(.glued)))
    case .some(let text): reader.reportValue(text, of: "spacebefore", in: element, advice: "write yes or no")
    }
    reading.test = TokenTest.joining(tests)
    return reading
  }

  private func textTest(_ text: String, _ element: XMLElement) -> TokenTest? {
    let isRegexp = reader.flag(of: "regexp", in: element) ?? false
    let isExact = reader.flag(of: "case_sensitive", in: element) ?? isCaseSensitive
    let words = isRegexp ? RegexpExpansion.words(text) : [text]
    if reader.flag(of: "inflected", in: element) == true {
      if let words { return .lemmas(words.map { $0.lowercased() }) }
      unsupported("A regular expression over lemmas", "write the lemmas out, as in be|have", at: element)
      return nil
    }
    if let words { return isExact ? .exactWords(words) : .merging(words.map { .words([$0.lowercased()]) }) }
    if let fault = reader.options.regexpFault?(text) {
      reader.report("The regular expression does not compile: \(fault.message)", at: element.offset)
      return nil
    }
    return .regexp(text, caseSensitive: isExact)
  }

  private func unsupported(_ what: String, _ advice: String, at element: XMLElement) {
    reader.report("\(what) is not supported", advice: advice, at: element.offset)
  }
}

extension TokenTest {
  /// A test that passes where all of `tests` pass.
  static func joining(_ tests: [TokenTest]) -> TokenTest {
    let tests = tests.filter { $0 != .any }
    return tests.isEmpty ? .any : tests.count == 1 ? tests[0] : .all(tests)
  }
}
