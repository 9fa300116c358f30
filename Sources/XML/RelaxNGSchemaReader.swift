/// Reads a schema into patterns: what rule files and the like need of RELAX NG, without name classes, several grammars
/// and combined definitions. Anything else makes it give up.
struct RelaxNGSchemaReader {
  /// An element of a schema.
  struct Element {
    let name: Int
    let source: XMLElement
    /// The pattern of its content, once it was asked for.
    var content: Int?
  }

  /// What cannot be read.
  struct Unsupported: Error {}

  var patterns = RelaxNGPatterns()
  private(set) var elements: [Element] = []
  /// The numbers of the names of elements and attributes.
  private(set) var names: [String: Int] = [:]
  /// The expressions that strings must match.
  private(set) var expressions: [String] = []
  private var numbers: [Int: Int] = [:]
  private var definitions: [String: XMLElement] = [:]
  private let root: XMLElement

  init(_ tree: XMLTree) throws(Unsupported) {
    guard tree.problems.isEmpty, let root = tree.root, root.name == "grammar" else { throw Unsupported() }
    self.root = root
    for part in root.elements where part.name == "define" {
      guard let name = part["name"], definitions.updateValue(part, forKey: name) == nil, part["combine"] == nil else {
        throw Unsupported()
      }
    }
  }

  /// The pattern of a whole document.
  mutating func start() throws(Unsupported) -> Int {
    let starts = root.elements.filter { $0.name == "start" }
    guard starts.count == 1 else { throw Unsupported() }
    return try group(of: starts[0], depth: 0)
  }

  /// The pattern of the content of an element, which may hold elements of its kind.
  mutating func content(of element: Int) throws(Unsupported) -> Int {
    if let known = elements[element].content { return known }
    let content = try group(of: elements[element].source, depth: 0)
    elements[element].content = content
    return content
  }

  private mutating func group(of parent: XMLElement, depth: Int) throws(Unsupported) -> Int {
    var result = RelaxNGPatterns.empty
    for child in parent.elements where !child.name.contains(":") {
      result = patterns.group(result, try pattern(child, depth: depth + 1))
    }
    return result
  }

  private mutating func pattern(_ element: XMLElement, depth: Int) throws(Unsupported) -> Int {
    guard depth < 100 else { throw Unsupported() }
    switch element.name {
    case "text": return RelaxNGPatterns.text
    case "empty": return RelaxNGPatterns.empty
    case "group": return try group(of: element, depth: depth)
    case "optional": return patterns.optional(try group(of: element, depth: depth))
    case "oneOrMore": return patterns.oneOrMore(try group(of: element, depth: depth))
    case "zeroOrMore":
      let some = patterns.oneOrMore(try group(of: element, depth: depth))
      return patterns.optional(some)
    case "mixed": return patterns.interleave(RelaxNGPatterns.text, try group(of: element, depth: depth))
    case "choice", "interleave":
      var result = element.name == "choice" ? RelaxNGPatterns.notAllowed : RelaxNGPatterns.empty
      for child in element.elements where !child.name.contains(":") {
        let next = try pattern(child, depth: depth + 1)
        result = element.name == "choice" ? patterns.choice(result, next) : patterns.interleave(result, next)
      }
      return result
    case "ref":
      guard let name = element["name"], let definition = definitions[name] else { throw Unsupported() }
      return try group(of: definition, depth: depth)
    case "element":
      guard let name = element["name"] else { throw Unsupported() }
      let place = element.offset
      if numbers[place] == nil {
        numbers[place] = elements.count
        elements.append(Element(name: number(ofName: name), source: element))
      }
      return patterns.number(of: .element(numbers[place]!))
    case "attribute":
      guard let name = element["name"] else { throw Unsupported() }
      let isOpen = element.elements.allSatisfy { $0.name.contains(":") }
      let value = isOpen ? RelaxNGPatterns.text : try group(of: element, depth: depth)
      return patterns.number(of: .attribute(number(ofName: name), value))
    case "list":
      let members = try group(of: element, depth: depth)
      guard case .oneOrMore(let member) = patterns[members] else { throw Unsupported() }
      return patterns.number(of: .list(member))
    case "value":
      guard element.attributeNames.isEmpty else { throw Unsupported() }
      return patterns.number(of: .value(element.text))
    case "data": return patterns.number(of: .data(try data(element)))
    default: throw Unsupported()
    }
  }

  private mutating func number(ofName name: String) -> Int {
    if let known = names[name] { return known }
    names[name] = names.count
    return names.count - 1
  }

  private mutating func data(_ element: XMLElement) throws(Unsupported) -> RelaxNGData {
    let parameters = element.elements
    guard parameters.count <= 1, parameters.allSatisfy({ $0.name == "param" }) else { throw Unsupported() }
    let parameter = parameters.first
    switch (element["type"], parameter?["name"]) {
    case ("string", nil): return .string(expression: nil)
    case ("string", "pattern"):
      expressions.append(parameter!.text)
      return .string(expression: expressions.count - 1)
    case ("decimal", nil): return .decimal
    case ("decimal", "minInclusive") where parameter!.text == "0": return .decimal
    case ("NMTOKEN", nil): return .nameToken
    case ("language", nil): return .language
    case ("integer", nil): return .integer
    case ("nonNegativeInteger", nil): return .nonNegativeInteger
    case ("positiveInteger", nil): return .positiveInteger
    default: throw Unsupported()
    }
  }
}
