import Files
import XML

/// Makes new rules out of rules: the same expressions with other content words.
///
/// Only pattern and regexp rules are varied, and only those that look for a content word: a hundred rules about the same
/// comma, or about all words but a few, would not be realistic.
struct RuleVariation {
  private let files: [XMLTree]
  private var words: WordSwap
  private var suffix = ""
  private var made = 0

  /// The number of pattern and regexp rules to begin with.
  let originals: Int

  /// Varies the rule files `files` with the words of `articles`.
  init(files: [[UInt8]], articles: Articles, seed: UInt64) {
    self.files = files.map { XMLTree($0, skipping: ["example", "explanation"]) }
    words = WordSwap(paragraphs: articles.paragraphs, seed: seed)
    originals = self.files.compactMap(\.root).reduce(0) { $0 + Self.countRules(in: $1) }
  }

  /// Rule files with at least `times` as many new rules as there are pattern and regexp rules, under ids of their own.
  mutating func variants(times: Int) -> [String] {
    var result: [String] = []
    made = 0
    var round = 0
    while made < times * originals {
      let before = made
      round += 1
      suffix = "-v\(round)"
      result += files.compactMap(\.root).compactMap { vary($0) }
      if made == before { break }
    }
    return result
  }

  private static func countRules(in element: XMLElement) -> Int {
    if element.name == "rule" { return element.elements.contains { isExpression($0) } ? 1 : 0 }
    return element.elements.reduce(0) { $0 + countRules(in: $1) }
  }

  private static func isExpression(_ element: XMLElement) -> Bool {
    element.name == "pattern" || element.name == "regexp"
  }

  /// An element with all rules in it varied; nil when none is left.
  private mutating func vary(_ element: XMLElement) -> String? {
    if element.name == "rule" { return varyRule(element) }
    var content = ""
    var isEmpty = true
    for child in element.elements {
      switch child.name {
      case "category", "rulegroup", "rule":
        guard let varied = vary(child) else { continue }
        content += varied
        isEmpty = false
      case "antipattern": content += copy(child, .kept)
      default: continue
      }
    }
    return isEmpty ? nil : "<\(element.name)\(attributes(of: element))>\n\(content)</\(element.name)>\n"
  }

  private mutating func varyRule(_ rule: XMLElement) -> String? {
    guard rule.elements.contains(where: Self.isExpression) else { return nil }
    words.startRule()
    var content = ""
    for child in rule.elements where child.name != "example" && child.name != "explanation" {
      content += copy(child, Self.isExpression(child) ? .sought : child.name == "antipattern" ? .excluded : .kept)
    }
    guard words.hasSwapped else { return nil }
    made += 1
    return "<rule\(attributes(of: rule))>\(content)</rule>\n"
  }

  /// What the words of an element's text are to the rule.
  private enum WordsOfText {
    case sought, excluded, kept
  }

  private mutating func varied(_ text: String, _ words: WordsOfText) -> String {
    words == .kept ? text : self.words.swap(text, isExcluded: words == .excluded)
  }

  private mutating func copy(_ element: XMLElement, _ words: WordsOfText) -> String {
    var content = ""
    for child in element.children {
      switch child {
      case .element(let inner): content += copy(inner, words)
      case .text(let text): content += Self.escaped(varied(text.string, words))
      }
    }
    return "<\(element.name)\(attributes(of: element))>\(content)</\(element.name)>"
  }

  /// The attributes as written, ids of rules and groups with the suffix of the round.
  private func attributes(of element: XMLElement) -> String {
    let hasID = element.name == "rule" || element.name == "rulegroup"
    return element.attributeNames.map { name in
      " \(name)=\"\(Self.escaped(element[name]!))\(hasID && name == "id" ? suffix : "")\""
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
