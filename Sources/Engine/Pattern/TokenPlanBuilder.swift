import Diagnostics
import Rules

/// Gathers what a `TokenPlan` is made of, rule by rule.
struct TokenPlanBuilder {
  private(set) var compiler: PatternCompiler
  private(set) var entries: [TokenPlan.Entry] = []
  private(set) var programs: [Program] = []
  private(set) var openAnchors: [TokenPlan.OpenAnchor] = []
  private(set) var givens: [Int32] = []
  private(set) var repetitions: [TokenPlan.Tested<RepetitionRule>] = []
  private(set) var foreigns: [TokenPlan.Tested<ForeignRule>] = []
  private(set) var measures: [TokenPlan.Tested<MeasureRule>] = []
  private(set) var consistencies: [TokenPlan.Tested<ConsistencyRule>] = []
  private var triggered: [(literal: UInt32, anchor: TokenPlan.Anchor)] = []

  init(lists: [String: [String]]) { compiler = PatternCompiler(lists: lists) }

  /// Adds a rule, if it looks at tokens.
  mutating func add(_ rule: Rule) {
    switch rule.body {
    case .pattern(let body):
      add(
        body.pattern, of: rule.descriptor.id, antipatterns: body.antipatterns, use: .finding(rule), givens: rule.givens,
        most: body.most, least: body.least)
    case .repetition(let body):
      let tests = body.exceptions + (body.between.map { [$0] } ?? [])
      repetitions.append(TokenPlan.Tested(rule: rule, body: body, tests: tests.map { compiler.test($0) }))
    case .foreign(let body):
      foreigns.append(TokenPlan.Tested(rule: rule, body: body, tests: body.exceptions.map { compiler.test($0) }))
    case .measure(let body):
      measures.append(TokenPlan.Tested(rule: rule, body: body, tests: body.test.map { [compiler.test($0)] } ?? []))
    case .consistency(let body):
      if case .listed(let variants) = body.forms {
        for (index, variant) in variants.enumerated() {
          guard case .pattern(let pattern) = variant.expression else { continue }
          add(
            pattern, of: rule.descriptor.id, antipatterns: [],
            use: .occurrence(rule: consistencies.count, variant: index), givens: [])
        }
      }
      var tests: [Int32] = []
      if case .spelled(let test, _) = body.forms { tests = [compiler.test(test)] }
      consistencies.append(TokenPlan.Tested(rule: rule, body: body, tests: tests))
    default: break
    }
  }

  private mutating func add(
    _ pattern: Pattern, of rule: String, antipatterns: [Pattern], use: TokenPlan.Use, givens: [Given], most: Int = .max,
    least: Int = 1
  ) {
    let index = Int32(entries.count)
    programs.append(compiler.program(pattern))
    entries.append(
      TokenPlan.Entry(
        rule: rule, use: use, captures: compiler.captures, antipatterns: antipatterns.map { compiler.program($0) },
        givens: givens.map { given(compiler.test($0.test)) }, most: most, least: least))
    for point in compiler.anchors(of: pattern) {
      var anchor = TokenPlan.Anchor(
        entry: index, least: Int16(clamping: point.least), most: Int16(clamping: point.most))
      if let neighbour = point.neighbour {
        anchor.neighbour = Int8(neighbour.offset)
        anchor.neighbourTest = compiler.wordTest(neighbour.test)
      }
      if let words = compiler.triggers(of: point.test) {
        for word in Set(words) { triggered.append((compiler.literal(word), anchor)) }
      } else {
        openAnchors.append(TokenPlan.OpenAnchor(test: compiler.test(point.test), anchor: anchor))
      }
    }
  }

  private mutating func given(_ test: Int32) -> Int {
    if let known = givens.firstIndex(of: test) { return known }
    givens.append(test)
    return givens.count - 1
  }

  /// The anchors sorted by literal, and where those of each literal start.
  func anchorsByLiteral() -> (starts: [Int32], anchors: [TokenPlan.Anchor]) {
    var starts = [Int32](repeating: 0, count: compiler.literals.count + 1)
    for item in triggered { starts[Int(item.literal) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var next = starts
    var anchors = [TokenPlan.Anchor](
      repeating: TokenPlan.Anchor(entry: 0, least: 0, most: 0), count: triggered.count)
    for item in triggered {
      anchors[Int(next[Int(item.literal)])] = item.anchor
      next[Int(item.literal)] += 1
    }
    return (starts, anchors)
  }
}
