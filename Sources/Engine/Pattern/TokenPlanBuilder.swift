import Diagnostics
import Rules

/// Gathers what a `TokenPlan` is made of, rule by rule.
struct TokenPlanBuilder {
  private var compiler: PatternCompiler
  private var gathered = TokenPlan()
  private var contexts: [TokenPlan.Context: Int32] = [:]
  private var triggered: [(literal: UInt32, anchor: TokenPlan.Anchor)] = []

  init(lists: [String: [String]]) { compiler = PatternCompiler(lists: lists) }

  /// What was gathered.
  var plan: TokenPlan {
    var plan = gathered
    plan.code = compiler.code
    plan.tests = compiler.tests
    var rows = compiler.rows
    plan.gates = compiler.tests.gates(&rows)
    plan.gateRows = rows.words
    plan.regexps = compiler.regexps
    plan.literals = compiler.literals
    (plan.anchorStarts, plan.anchors) = anchorsByLiteral()
    return plan
  }

  /// Adds the rule of number `number`, if it looks at tokens.
  mutating func add(_ rule: Rule, number: Int32) {
    switch rule.body {
    case .pattern(let body):
      var entry = TokenPlan.Entry(rule: number)
      (entry.most, entry.least) = (body.most, body.least)
      add(body.pattern, entry, capturing: FindingTemplate(rule).captures, body.antipatterns, rule.givens)
    case .repetition(let body):
      gathered.repetitions.append(CompiledRepetition(body, rule: number, &compiler))
    case .foreign(let body): gathered.foreigns.append(CompiledForeign(body, rule: number, &compiler))
    case .measure(let body): gathered.measures.append(CompiledMeasure(body, rule: number, &compiler))
    case .consistency(let body):
      if case .listed(let variants) = body.forms {
        for (index, variant) in variants.enumerated() {
          guard case .pattern(let pattern) = variant.expression else { continue }
          let occurrence = TokenPlan.Occurrence(rule: gathered.consistencies.count, variant: index)
          add(pattern, TokenPlan.Entry(rule: number, occurrence: occurrence))
        }
      }
      gathered.consistencies.append(CompiledConsistency(body, rule: number, &compiler))
    default: break
    }
  }

  private mutating func add(
    _ pattern: Pattern, _ entry: TokenPlan.Entry, capturing named: Set<String> = [], _ antipatterns: [Pattern] = [],
    _ givens: [Given] = []
  ) {
    var entry = entry
    let index = Int32(gathered.entries.count)
    gathered.programs.append(compiler.program(pattern, capturing: named))
    entry.captures = compiler.captures
    entry.antipatterns = antipatterns.map { compiler.program($0) }
    entry.givens = givens.map { TokenPlan.Fact(given: given(compiler.test($0.test)), min: $0.min, max: $0.max) }
    gathered.entries.append(entry)
    for point in compiler.anchors(of: pattern) {
      var anchor = TokenPlan.Anchor(
        entry: index, least: Int16(clamping: point.least), most: Int16(clamping: point.most))
      anchor.context = context(of: point)
      let rarest = point.neighbours.min { $0.neighbour.share < $1.neighbour.share }!
      (anchor.gate, anchor.offset) = (rarest.neighbour.gate.narrow, rarest.offset)
      anchor.isInitial = point.isInitial
      if let words = compiler.triggers(of: point.test) {
        for literal in Set(words.map { compiler.literal($0) }).sorted() { triggered.append((literal, anchor)) }
      } else {
        gathered.openAnchors.append(TokenPlan.OpenAnchor(test: compiler.test(point.test), anchor: anchor))
      }
    }
  }

  /// The number of a point's context.
  private mutating func context(of point: AnchorFinder.Point) -> Int32 {
    let context = TokenPlan.Context(
      before: compiler.row(of: point.before.near.gate), after: compiler.row(of: point.after.near.gate),
      farBefore: compiler.row(of: point.before.far.gate), farAfter: compiler.row(of: point.after.far.gate))
    if let known = contexts[context] { return known }
    let number = Int32(gathered.contexts.count)
    contexts[context] = number
    gathered.contexts.append(context)
    return number
  }

  private mutating func given(_ test: Int32) -> Int {
    if let known = gathered.givens.firstIndex(of: test) { return known }
    gathered.givens.append(test)
    return gathered.givens.count - 1
  }

  /// The anchors sorted by literal, those at the start of sentences last, and where those of each literal start.
  private func anchorsByLiteral() -> (starts: [Int32], anchors: [TokenPlan.Anchor]) {
    var starts = [Int32](repeating: 0, count: compiler.literals.count + 1)
    for item in triggered { starts[Int(item.literal) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var next = starts
    var anchors = [TokenPlan.Anchor](
      repeating: TokenPlan.Anchor(entry: 0, least: 0, most: 0), count: triggered.count)
    for isFirst in [false, true] {
      for item in triggered where item.anchor.isFirst == isFirst {
        anchors[Int(next[Int(item.literal)])] = item.anchor
        next[Int(item.literal)] += 1
      }
    }
    return (starts, anchors)
  }
}
