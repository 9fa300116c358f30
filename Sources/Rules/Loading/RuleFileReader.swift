internal import Text
internal import XML

/// Reads one rule file: its place keeping, its problems and what was read so far.
final class RuleFileReader {
  let name: String
  let tree: XMLTree
  let options: RuleLoadingOptions
  let tools: RuleFileTools
  private(set) lazy var lines = LineIndex(tree.source)

  var problems: [RuleProblem] = []
  var rules: [DraftedRule] = []
  var lists: [String: (words: [String], offset: Int)] = [:]
  var corroboration: Corroboration?
  var conventions: PairConventions?
  /// The codes in the `from` attributes read so far.
  var languages: [String: [String]] = [:]
  /// The lists that the rule being read refers to.
  var references: [ListReference] = []

  init(_ file: RuleFile, options: RuleLoadingOptions, tools: RuleFileTools) {
    name = file.name
    tree = XMLTree(file.bytes, skipping: options.withExamples ? [] : ["example"])
    self.options = options
    self.tools = tools
  }

  /// Reads the whole file. Without an error in the XML, or a problem that was found on the way, the schema is asked too.
  func readRules() {
    for problem in tree.problems { report("\(problem.message)", advice: xmlAdvice(problem), at: problem.offset) }
    guard let root = tree.root else { return }
    guard root.name == "rules" else {
      return report(
        "A rule file cannot begin with <\(root.name)>", advice: "write <rules lang=\"en\">", at: root.offset)
    }
    readRoot(root)
    if problems.isEmpty { validate() }
  }

  private func validate() {
    switch tools.schema {
    case nil: break
    case .success(let schema): for problem in schema.problems(of: tree) { report(problem.message, at: problem.offset) }
    case .failure(let error): report("The schema cannot be used: \(error)", at: 0)
    }
  }

  private func xmlAdvice(_ problem: XMLProblem) -> String {
    if problem.message.hasPrefix("The entity") { return "write the text itself, or a <words> list and its %name" }
    return problem.message.hasPrefix("xmlParseEntityRef") ? "write &amp; for &" : "this is not well-formed XML"
  }

  // MARK: Problems

  func report(_ message: String, advice: String = "", at offset: Int) {
    problems.append(RuleProblem(place: place(at: offset), message: message, advice: advice))
  }

  func place(at offset: Int) -> SourcePlace {
    let position = lines.position(of: UInt32(offset), in: tree.source)
    return SourcePlace(file: name, line: position.line, column: position.column)
  }

  /// The place of an element, without an index of all lines.
  func place(of element: XMLElement) -> SourcePlace {
    let before = tree.source[..<element.offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourcePlace(file: name, line: element.line, column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Reports an element that has no business where it stands.
  func reportUnknown(_ element: XMLElement, in parent: String, known: [String]) {
    report(
      "<\(element.name)> cannot stand in <\(parent)>", advice: DidYouMean.advice(for: element.name, among: known),
      at: element.offset)
  }
}
