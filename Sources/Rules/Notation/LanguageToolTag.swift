/// The tags of LanguageTool's English dictionary, in terms of the Penn tags.
enum LanguageToolTag {
  private static let own = ["NN:U", "NN:UN", "ORD", "PCT", "SENT_START", "SENT_END", "UNKNOWN"]

  /// The tags that a `postag` attribute names, with `SENT_START` and `SENT_END`; nil when there is none.
  static func tags(_ name: String, isRegexp: Bool) -> Set<String>? {
    var found: [String]
    if isRegexp {
      guard let regex = try? Regex(name) else { return nil }
      found = (PennTag.all + own).filter { $0.wholeMatch(of: regex) != nil }
    } else {
      found = (PennTag.all + own).filter { $0 == name }
    }
    found = found.map { $0.hasPrefix("NN:") ? "NN" : $0 == "ORD" ? "JJ" : $0 }
    return found.isEmpty ? nil : Set(found)
  }

  /// A test for tags other than the edges of a sentence; nil when none is left.
  static func test(_ tags: Set<String>) -> TokenTest? {
    var tests: [TokenTest] = []
    if tags.contains("PCT") { tests.append(.tokenClass(.punct)) }
    if tags.contains("UNKNOWN") { tests.append(.tokenClass(.unknown)) }
    let penn = tags.filter { PennTag.all.contains($0) }.sorted()
    if !penn.isEmpty { tests.append(.tags(penn)) }
    return tests.isEmpty ? nil : .merging(tests)
  }
}
