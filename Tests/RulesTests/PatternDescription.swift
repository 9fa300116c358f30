import Rules

/// A pattern in a form that is easy to compare: like the notation, with every grouping shown.
func describe(_ pattern: Pattern) -> String { describe(pattern.root) }

private func describe(_ node: PatternNode) -> String {
  switch node {
  case .token(let test): describe(test)
  case .sequence(let nodes): "(\(nodes.map { describe($0) }.joined(separator: " ")))"
  case .choice(let nodes): "[\(nodes.map { describe($0) }.joined(separator: " | "))]"
  case .repetition(let node, let min, let max, let lazy): "\(describe(node)){\(min),\(max)}\(lazy ? "?" : "")"
  case .capture(let name, let node): "\(name):\(describe(node))"
  case .marker(let node): "<\(describe(node))>"
  case .sentenceStart: "^"
  case .sentenceEnd: "$"
  }
}

private func describe(_ test: TokenTest) -> String {
  func list(_ words: [String], _ sign: String = "", _ end: String = "") -> String {
    words.count == 1 ? sign + words[0] + end : "(\(words.map { sign + $0 + end }.joined(separator: "|")))"
  }
  return switch test {
  case .any: "_"
  case .words(let words): list(words)
  case .exactWords(let words): list(words, "\"", "\"")
  case .lemmas(let words): list(words, "~")
  case .tags(let tags): list(tags, "@")
  case .tokenClass(let name): "@\(name.rawValue)"
  case .regexp(let text, let caseSensitive): "/\(text)/\(caseSensitive ? "c" : "")"
  case .list(let name): "%\(name)"
  case .not(let test): "!\(describe(test))"
  case .all(let tests): "(\(tests.map { describe($0) }.joined(separator: "&&")))"
  case .either(let tests): "(\(tests.map { describe($0) }.joined(separator: "||")))"
  }
}
