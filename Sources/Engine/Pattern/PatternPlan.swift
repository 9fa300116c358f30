import Analysis
import Rules

/// The pattern rules of an engine, compiled: programs, token tests, and for every word the rules that it triggers.
struct PatternPlan: Sendable {
  /// A rule's programs.
  struct Entry: Sendable {
    let rule: Rule
    let program: Program
    let antipatterns: [Program]
    /// For each of the rule's givens, the index of its test in `givens`.
    let givens: [Int]
  }

  /// A rule that a word triggers, and how many tokens stand before the word in a match.
  struct Anchor: Sendable {
    let entry: Int32
    let least: Int16
    let most: Int16
  }

  /// An anchor that is no fixed word: its test is tried on every distinct word.
  struct OpenAnchor: Sendable {
    let test: Int32
    let anchor: Anchor
  }

  let entries: [Entry]
  let code: [Instruction]
  let tests: WordTests
  let regexps: [(expression: String, isCaseSensitive: Bool)]
  let literals: LiteralTable
  /// The anchors of literal `n` are `anchors[anchorStarts[n]..<anchorStarts[n + 1]]`.
  let anchors: [Anchor]
  let anchorStarts: [Int32]
  let openAnchors: [OpenAnchor]
  /// Tests whose tokens are counted in every document.
  let givens: [Int32]

  /// Compiles the pattern rules among `rules`.
  init(rules: [Rule], lists: [String: [String]]) {
    var compiler = PatternCompiler(lists: lists)
    var entries: [Entry] = []
    var triggered: [(literal: UInt32, anchor: Anchor)] = []
    var open: [OpenAnchor] = []
    var givens: [Int32] = []
    for rule in rules {
      guard case .pattern(let body) = rule.body else { continue }
      let index = Int32(entries.count)
      entries.append(
        Entry(
          rule: rule, program: compiler.program(body.pattern),
          antipatterns: body.antipatterns.map { compiler.program($0) },
          givens: rule.givens.map { given in
            let test = compiler.test(given.test)
            if let known = givens.firstIndex(of: test) { return known }
            givens.append(test)
            return givens.count - 1
          }))
      for point in compiler.anchors(of: body.pattern) {
        let anchor = Anchor(entry: index, least: Int16(clamping: point.least), most: Int16(clamping: point.most))
        if let words = compiler.triggers(of: point.test) {
          for word in Set(words) { triggered.append((compiler.literal(word), anchor)) }
        } else {
          open.append(OpenAnchor(test: compiler.test(point.test), anchor: anchor))
        }
      }
    }
    self.entries = entries
    self.openAnchors = open
    self.givens = givens
    code = compiler.code
    tests = compiler.tests
    regexps = compiler.regexps
    literals = compiler.literals
    var starts = [Int32](repeating: 0, count: compiler.literals.count + 1)
    for item in triggered { starts[Int(item.literal) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var next = starts
    var anchors = [Anchor](repeating: Anchor(entry: 0, least: 0, most: 0), count: triggered.count)
    for item in triggered {
      anchors[Int(next[Int(item.literal)])] = item.anchor
      next[Int(item.literal)] += 1
    }
    self.anchors = anchors
    anchorStarts = starts
  }
}
