import Analysis
import Rules

/// Turns patterns into code and token tests into word tests, sharing what is equal.
struct PatternCompiler {
  private(set) var code: [Instruction] = []
  private(set) var tests = WordTests()
  private(set) var literals = LiteralTable()
  private(set) var regexps: [TokenPlan.TokenRegexp] = []
  private(set) var captures: [String] = []
  /// The gates made so far.
  private(set) var gates = WideGates()
  /// The captures that the pattern at hand must save.
  private var named: Set<String> = []
  private var known: [TokenTest: Int32] = [:]
  private var lemmaForms: [String: [String]] = [:]
  private let lists: [String: [String]]

  private let frequencies: TestFrequency

  init(lists: [String: [String]]) {
    self.lists = lists
    frequencies = TestFrequency(lists: lists)
    // First of all, for `Gate.bit(ofLiteral:)`.
    for word in Gate.commonWords { _ = literals.insert(word) }
  }

  /// The program of a pattern, with those of its captures that `named` holds; `captures` then has their names in order.
  mutating func program(_ pattern: Pattern, capturing named: Set<String> = []) -> Program {
    var program = Program(start: code.count)
    captures = []
    self.named = named
    emit(pattern.root, into: &program)
    code.append(.done)
    program.longest = Int32(clamping: pattern.root.width.most)
    let start = finder(of: pattern).start()
    program.first = gates.number(of: start.near.gate)
    program.second = gates.number(of: start.far.gate)
    return program
  }

  /// The number of a gate.
  mutating func number(of gate: WideGate) -> WideGates.Number { gates.number(of: gate) }

  /// The number of a literal word.
  mutating func literal(_ word: String) -> UInt32 { literals.insert(word) }

  private mutating func emit(_ node: PatternNode, into program: inout Program) {
    switch node {
    case .token(let test):
      let (glue, rest) = Self.splitGlue(test)
      if Self.dependsOnTags(rest) { program.needsTags = true }
      code.append(.token(test: self.test(rest), glue: glue))
    case .sequence(let nodes): for node in nodes { emit(node, into: &program) }
    case .choice(let nodes): emitChoice(nodes[...], into: &program)
    case .repetition(.token(let test), let min, let max, let lazy) where max <= UInt8.max:
      let (glue, rest) = Self.splitGlue(test)
      if Self.dependsOnTags(rest) { program.needsTags = true }
      let times = Instruction.Times(least: UInt8(min), most: UInt8(max), isLazy: lazy)
      code.append(.tokens(test: self.test(rest), glue: glue, times: times))
    case .repetition(let node, let min, let max, let lazy):
      for _ in 0..<min { emit(node, into: &program) }
      emitOptional(node, times: max - min, lazy: lazy, into: &program)
    case .capture(let name, let node):
      guard named.contains(name), program.captureCount < Program.mostCaptures else { return emit(node, into: &program) }
      let slot = 2 + 2 * program.captureCount
      program.captureCount += 1
      captures.append(name)
      code.append(.save(slot))
      emit(node, into: &program)
      code.append(.save(slot + 1))
    case .marker(let node):
      program.hasMarker = true
      code.append(.save(0))
      emit(node, into: &program)
      code.append(.save(1))
    case .sentenceStart: code.append(.sentenceStart)
    case .sentenceEnd: code.append(.sentenceEnd)
    }
  }

  private mutating func emitChoice(_ nodes: ArraySlice<PatternNode>, into program: inout Program) {
    guard let first = nodes.first else { return }
    guard nodes.count > 1 else { return emit(first, into: &program) }
    let split = reserve()
    emit(first, into: &program)
    let jump = reserve()
    code[split] = .split(Int32(split + 1), Int32(code.count))
    emitChoice(nodes.dropFirst(), into: &program)
    code[jump] = .jump(Int32(code.count))
  }

  private mutating func emitOptional(_ node: PatternNode, times: Int, lazy: Bool, into program: inout Program) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(reserve())
      emit(node, into: &program)
    }
    let end = Int32(code.count)
    for split in splits {
      let inside = Int32(split + 1)
      code[split] = lazy ? .split(end, inside) : .split(inside, end)
    }
  }

  /// Leaves room for an instruction whose target is not yet known.
  private mutating func reserve() -> Int {
    code.append(.done)
    return code.count - 1
  }

  /// Takes `@glued` and `!@glued` out of a conjunction, since they depend on the place and not on the word.
  private static func splitGlue(_ test: TokenTest) -> (Instruction.Glue, TokenTest) {
    switch test {
    case .tokenClass(.glued): return (.required, .any)
    case .not(.tokenClass(.glued)): return (.forbidden, .any)
    case .all(let parts):
      var glue = Instruction.Glue.either
      var rest: [TokenTest] = []
      for part in parts {
        switch part {
        case .tokenClass(.glued): glue = .required
        case .not(.tokenClass(.glued)): glue = .forbidden
        default: rest.append(part)
        }
      }
      return (glue, rest.count == 1 ? rest[0] : .all(rest))
    default: return (.either, test)
    }
  }

  /// The number of a test.
  mutating func test(_ test: TokenTest) -> Int32 {
    if let number = known[test] { return number }
    let number = tests.add(compiled(test))
    known[test] = number
    return number
  }

  private mutating func compiled(_ test: TokenTest) -> WordTest {
    switch test {
    case .any: .any
    case .words(let words): literals(words)
    case .exactWords(let words): literals(words, isExact: true)
    case .lemmas(let lemmas): literals(lemmas.flatMap { forms(of: $0) })
    case .list(let name): literals(lists[name] ?? [])
    case .tags(let tags): .tags(Self.tagSet(tags))
    case .tokenClass(let tokenClass): Self.classTest(tokenClass, &tests)
    case .regexp(let expression, let isCaseSensitive):
      .regexp(regexp(expression, isCaseSensitive: isCaseSensitive))
    case .not(let test): .not(self.test(test))
    // What costs most is asked last.
    case .all(let parts): conjunction(parts.filter { !Self.needsRegexp($0) } + parts.filter(Self.needsRegexp))
    case .either(let parts): .either(run(parts.filter { !Self.needsRegexp($0) } + parts.filter(Self.needsRegexp)))
    }
  }

  private mutating func literals(_ words: [String], isExact: Bool = false) -> WordTest {
    tests.ofLiterals(words.map { literals.insert($0) }, isExact: isExact)
  }

  /// A test that asks for several things at once. What it says of tags becomes one set, and the words that it excludes
  /// one list, since patterns often exclude a dozen.
  private mutating func conjunction(_ parts: [TokenTest]) -> WordTest {
    var tags = TagSet.all
    var excluded: [String] = []
    var rest: [TokenTest] = []
    for part in parts {
      switch part {
      case .not(let negated):
        if let set = Self.onlyTags(negated) {
          tags.subtract(set)
        } else if let words = listed(negated) {
          excluded += words
        } else {
          rest.append(part)
        }
      default:
        if let set = Self.onlyTags(part) { tags.formIntersection(set) } else { rest.append(part) }
      }
    }
    var numbers: [Int32] = []
    if tags != .all { numbers.append(tests.add(.tags(tags))) }
    if !excluded.isEmpty { numbers.append(tests.add(.not(tests.add(literals(excluded))))) }
    numbers += rest.map { test($0) }
    return numbers.count == 1 ? tests[numbers[0]] : .all(tests.addChildren(numbers))
  }

  /// The tags of a test that asks for nothing else.
  private static func onlyTags(_ test: TokenTest) -> TagSet? {
    switch test {
    case .tags(let tags): tagSet(tags)
    // A number may also be written in digits, whatever its tag.
    case .tokenClass(.number): nil
    case .tokenClass(let tokenClass): tagSet(of: tokenClass)
    default: nil
    }
  }

  /// The words of a test that asks for one of some words, in any case.
  private mutating func listed(_ test: TokenTest) -> [String]? {
    switch test {
    case .words(let words): words
    case .lemmas(let lemmas): lemmas.flatMap { forms(of: $0) }
    case .list(let name): lists[name] ?? []
    default: nil
    }
  }

  private mutating func run(_ parts: [TokenTest]) -> WordTest.Run {
    tests.addChildren(parts.map { test($0) })
  }

  private mutating func forms(of lemma: String) -> [String] {
    if let forms = lemmaForms[lemma] { return forms }
    let forms = Inflector.forms(of: lemma)
    lemmaForms[lemma] = forms
    return forms
  }

  private mutating func regexp(_ expression: String, isCaseSensitive: Bool) -> Int32 {
    regexps.append(TokenPlan.TokenRegexp(expression: expression, isCaseSensitive: isCaseSensitive))
    return Int32(regexps.count - 1)
  }

  /// The tokens of a compiled pattern at which it costs least to look for, one of which every match holds.
  func anchors(of pattern: Pattern) -> [AnchorFinder.Point] { finder(of: pattern).points() }

  /// Knows the gates of the tests compiled so far.
  private func finder(of pattern: Pattern) -> AnchorFinder {
    AnchorFinder(pattern, frequencies: frequencies) { test in
      known[Self.splitGlue(test).1].map { tests.gate(of: $0) } ?? .word
    }
  }

  /// The words, in lower case, of which a token that passes `test` must be one; nil when any word may pass.
  mutating func triggers(of test: TokenTest) -> [String]? {
    switch test {
    case .words(let words): return words
    case .exactWords(let words): return words.map { $0.lowercased() }
    case .lemmas(let lemmas): return lemmas.flatMap { forms(of: $0) }
    case .list(let name): return lists[name] ?? []
    case .all(let tests):
      return tests.compactMap { triggers(of: $0) }
        .min { frequencies.of($0) < frequencies.of($1) }
    case .either(let tests):
      let parts = tests.map { triggers(of: $0) }
      return parts.contains { $0 == nil } ? nil : parts.flatMap { $0! }
    case .any, .tags, .tokenClass, .regexp, .not: return nil
    }
  }

  private static func needsRegexp(_ test: TokenTest) -> Bool {
    switch test {
    case .regexp: true
    case .any, .words, .exactWords, .lemmas, .list, .tags, .tokenClass: false
    case .not(let test): needsRegexp(test)
    case .all(let tests), .either(let tests): tests.contains(where: needsRegexp)
    }
  }

  private static func dependsOnTags(_ test: TokenTest) -> Bool {
    switch test {
    case .any, .words, .exactWords, .lemmas, .list, .regexp: false
    case .tags: true
    case .tokenClass(let tokenClass): tagSet(of: tokenClass) != nil
    case .not(let test): dependsOnTags(test)
    case .all(let tests), .either(let tests): tests.contains(where: dependsOnTags)
    }
  }
}
