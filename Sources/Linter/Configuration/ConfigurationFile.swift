import Diagnostics
public import Files
public import Rules
import Text
import XML

/// A `calque.xml` as it was read: its settings, and everything in it that cannot be used.
public struct ConfigurationFile: Sendable {
  /// The name that is looked for.
  public static let name = "calque.xml"

  /// What it says, in order.
  public private(set) var settings: [Setting] = []
  /// What is wrong with it, in order of place.
  public private(set) var problems: [RuleProblem] = []
  /// Whether folders further up are not asked.
  public private(set) var isRoot = false

  private let path: String
  private let base: String
  private let tree: XMLTree
  private let lines: LineIndex

  /// Reads the configuration file at an absolute path; messages call it `name`. Throws when it cannot be read; what it
  /// holds never throws.
  public init(path: String, name: String) throws(FileError) {
    self.init(try Files.read(path), path: name, base: Paths.directory(of: path))
  }

  /// Reads the bytes of a configuration file whose relative paths start from the absolute folder `base`.
  public init(_ bytes: [UInt8], path: String, base: String) {
    self.path = path
    self.base = base
    tree = XMLTree(bytes)
    lines = LineIndex(bytes)
    for problem in tree.problems { report("\(problem.message); this is not well-formed XML", at: problem.offset) }
    if let root = tree.root { readRoot(root) }
  }

  private mutating func readRoot(_ root: XMLElement) {
    guard root.name == "calque" else {
      return report("a configuration begins with <calque>, not with <\(root.name)>", at: root.offset)
    }
    check(root, ConfigurationElement.root)
    isRoot = root["root"] == "yes"
    for element in root.elements { read(element) }
  }

  private mutating func read(_ element: XMLElement) {
    guard let known = ConfigurationElement(rawValue: element.name) else {
      let all = ConfigurationElement.allCases.map(\.rawValue)
      let advice = DidYouMean.nearest(to: element.name, among: all).map { "did you mean <\($0)>?" }
      return report(
        "there is no setting <\(element.name)>; \(advice ?? "there are <" + all.joined(separator: ">, <") + ">")",
        at: element.offset)
    }
    guard check(element, known.attributes) else { return }
    do {
      for value in try known.values(of: element) {
        settings.append(Setting(value, from: .file(place(element.offset)), base: base))
      }
    } catch {
      report(error.message, at: element.offset)
    }
  }

  /// Whether an element has the attributes it must have and no others.
  @discardableResult
  private mutating func check(_ element: XMLElement, _ allowed: [String]) -> Bool {
    let count = problems.count
    for name in element.attributeNames where !allowed.contains(name) && !name.contains(":") {
      let advice = DidYouMean.nearest(to: name, among: allowed).map { "did you mean “\($0)”?" }
      report(
        "<\(element.name)> has no attribute “\(name)”; "
          + (advice ?? (allowed.isEmpty ? "it takes none" : "it takes \(allowed.joined(separator: ", "))")),
        at: element.offset)
    }
    return problems.count == count
  }

  private mutating func report(_ message: String, at offset: Int) {
    problems.append(RuleProblem(place: place(offset), message: message))
  }

  private func place(_ offset: Int) -> SourcePlace {
    let position = lines.position(of: UInt32(offset), in: tree.source)
    return SourcePlace(file: path, line: position.line, column: position.column)
  }
}
