import Diagnostics
import Rules

/// Gathers what a `TokenPlan` is made of, rule by rule.
struct TokenPlanBuilder {
  private var compiler: PatternCompiler
  private var gathered = TokenPlan()
  private var triggered: [(literal: UInt32, anchor: TokenPlan.OpenAnchor)] = []

  init(lists: [String: [String]]) { compiler = PatternCompiler(lists: lists) }

  /// What was gathered.
  var plan: TokenPlan {
    var plan = gathered
    plan.code = compiler.code
    plan.tests = compiler.tests
    var wide = compiler.gates
    plan.gates = compiler.tests.gates(&wide)
    plan.wideGates = wide.table
    plan.regexps = compiler.regexps
    plan.literals = compiler.literals
    sortAnchors(into: &plan)
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
    let program = gathered.programs[Int(index)]
    for point in compiler.anchors(of: pattern) {
      let anchor = TokenPlan.Anchor(
        entry: index, before: compiler.number(of: point.before.near.gate),
        after: compiler.number(of: point.after.near.gate), farBefore: compiler.number(of: point.before.far.gate),
        farAfter: compiler.number(of: point.after.far.gate), first: program.first, second: program.second,
        least: Int16(clamping: point.least), most: Int16(clamping: point.most), isInitial: point.isInitial)
      let rarest = point.neighbours.min { $0.neighbour.share < $1.neighbour.share }!
      let gate = AnchorGate(rarest.neighbour.gate.narrow, offset: rarest.offset)
      if let words = compiler.triggers(of: point.test) {
        let open = TokenPlan.OpenAnchor(test: -1, gate: gate, anchor: anchor)
        for literal in Set(words.map { compiler.literal($0) }).sorted() { triggered.append((literal, open)) }
      } else {
        gathered.openAnchors.append(
          TokenPlan.OpenAnchor(test: compiler.test(point.test), gate: gate, anchor: anchor))
      }
    }
  }

  private mutating func given(_ test: Int32) -> Int {
    if let known = gathered.givens.firstIndex(of: test) { return known }
    gathered.givens.append(test)
    return gathered.givens.count - 1
  }

  /// Sorts the anchors by literal, those at the start of sentences last, and says where those of each literal start.
  private func sortAnchors(into plan: inout TokenPlan) {
    var starts = [Int32](repeating: 0, count: compiler.literals.count + 1)
    for item in triggered { starts[Int(item.literal) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var next = starts
    var order = [Int](repeating: 0, count: triggered.count)
    for isFirst in [false, true] {
      for (index, item) in triggered.enumerated() where item.anchor.anchor.isFirst == isFirst {
        order[Int(next[Int(item.literal)])] = index
        next[Int(item.literal)] += 1
      }
    }
    plan.anchors = order.map { triggered[$0].anchor.anchor }
    plan.anchorGates = order.map { triggered[$0].anchor.gate }
    plan.anchorStarts = starts
  }
}
