/// Makes a pattern of lexemes.
///
///     sequence    = { item }
///     item        = [ name ":" ] either [ quantifier ] | gap | "^" | "$" | marker
///     either      = both { "|" both }          without spaces
///     both        = one { "&" one }            without spaces
///     one         = "!" one | test | "(" sequence { "|" sequence } ")"
struct PatternParser {
  private static let greatestDepth = 100
  /// The most steps of a pattern: ten times what any sensible one has, and far from what memory holds.
  private static let mostSteps = 50_000.0

  private let lexemes: [Lexeme]
  private var at = 0
  private(set) var problems: [NotationProblem] = []
  /// The numbers and names that templates refer to; only these are captured.
  private let references: Set<String>
  /// The names given in the pattern.
  private(set) var names: Set<String> = []
  private(set) var itemCount = 0
  private var depth = 0
  private var hasMarker = false
  /// Whether what `both` read last had a `&`.
  private var lastWasJoined = false

  init(_ lexemes: [Lexeme], references: Set<String>) {
    self.lexemes = lexemes
    self.references = references
  }

  /// Reads all of it; nil after a problem.
  mutating func parse() -> Pattern? {
    guard let first = lexemes.first else { return nil }
    var before: PatternNode?
    if case .notAfter(let test) = first.kind {
      at += 1
      before = .choice([.sentenceStart, .token(.not(test))])
    }
    let nodes = sequence()
    if at < lexemes.count {
      switch lexemes[at].kind {
      case .bar:
        fail(
          "Alternatives of several words need parentheses", "write ( a b | c ), or a|b without spaces for single words")
      case .close: fail("There is no ( for this )", "write \\) for the token itself")
      default: fail("Nothing can stand here", "")
      }
    }
    var root = nodes.count == 1 ? nodes[0] : PatternNode.sequence(nodes)
    if let before { root = .sequence([before, hasMarker ? root : .marker(root)]) }
    if problems.isEmpty, root.steps > Self.mostSteps {
      problems.append(
        NotationProblem(
          message: "The pattern is too large, since its repeated groups hold repeated groups",
          advice: "let the inner ones stand fewer times, such as {0,3}", place: first.place))
    }
    if problems.isEmpty, root.canBeAbsent {
      problems.append(
        NotationProblem(
          message: "The pattern can match without a single token", advice: "make at least one item obligatory",
          place: first.place))
    }
    return problems.isEmpty ? Pattern(root: root, itemCount: itemCount) : nil
  }

  // MARK: Sequences

  private mutating func sequence() -> [PatternNode] {
    var nodes: [PatternNode] = []
    while at < lexemes.count {
      switch lexemes[at].kind {
      case .close, .markerClose: return nodes
      case .bar: return nodes
      default:
        guard let node = item() else { return nodes }
        nodes.append(node)
      }
    }
    return nodes
  }

  private mutating func item() -> PatternNode? {
    if case .markerOpen = lexemes[at].kind { return marker() }
    var name: String?
    if case .name(let given) = lexemes[at].kind {
      name = given
      names.insert(given)
      at += 1
    }
    let isNumbered = depth == 0
    if isNumbered { itemCount += 1 }
    let number = itemCount
    guard var node = quantified() else { return nil }
    if isNumbered, !references.isEmpty, references.contains(String(number)) { node = .capture(String(number), node) }
    if let name { node = .capture(name, node) }
    return node
  }

  private mutating func marker() -> PatternNode? {
    if hasMarker { fail("There is a second <marker>", "mark one part, from its first to its last token") }
    if depth > 0 { fail("A marker cannot stand inside parentheses", "put the parentheses inside the marker") }
    hasMarker = true
    at += 1
    let nodes = sequence()
    guard at < lexemes.count, case .markerClose = lexemes[at].kind else {
      fail("Parentheses and <marker> overlap", "close what was opened inside the marker there")
      return nil
    }
    at += 1
    return .marker(nodes.count == 1 ? nodes[0] : .sequence(nodes))
  }

  private mutating func quantified() -> PatternNode? {
    guard at < lexemes.count else {
      fail("An item is missing here", "")
      return nil
    }
    let node: PatternNode
    switch lexemes[at].kind {
    case .gap(let min, let max):
      at += 1
      node = .repetition(.token(.any), min: min, max: max, lazy: true)
    default:
      guard let read = either() else { return nil }
      node = read
    }
    guard at < lexemes.count, case .quantifier(let min, let max) = lexemes[at].kind else { return node }
    if node.canBeAbsent { fail("This item may already be absent, so it cannot be repeated", "remove the sign") }
    at += 1
    return .repetition(node, min: min, max: max, lazy: false)
  }

  // MARK: Items

  private mutating func either() -> PatternNode? {
    let start = at
    guard let first = both() else { return nil }
    guard isAtGluedBar else { return first }
    var hasBoth = lastWasJoined
    var alternatives = [first]
    while isAtGluedBar {
      at += 1
      guard let next = both() else { return nil }
      hasBoth = hasBoth || lastWasJoined
      alternatives.append(next)
    }
    if hasBoth {
      at = start
      fail("a|b&c can be read in two ways", "write (a|b)&c or a|(b&c)")
      return nil
    }
    let tests = alternatives.compactMap(\.test)
    return tests.count == alternatives.count ? .token(.merging(tests)) : .choice(alternatives)
  }

  /// Whether a `|` without spaces around it is next.
  private var isAtGluedBar: Bool {
    guard at + 1 < lexemes.count, case .bar = lexemes[at].kind else { return false }
    return lexemes[at].isGlued && lexemes[at + 1].isGlued
  }

  private mutating func both() -> PatternNode? {
    let start = at
    guard let first = one() else { return nil }
    lastWasJoined = false
    guard at < lexemes.count, case .and = lexemes[at].kind else { return first }
    var tests: [TokenTest] = []
    var next: PatternNode? = first
    while true {
      guard let test = next?.test else {
        at = start
        fail("& joins tests of one token", "write single words or classes on both its sides")
        return nil
      }
      tests.append(test)
      guard at < lexemes.count, case .and = lexemes[at].kind else { break }
      at += 1
      guard let read = one() else { return nil }
      next = read
    }
    lastWasJoined = true
    return .token(.all(tests))
  }

  private mutating func one() -> PatternNode? {
    guard at < lexemes.count else {
      fail("An item is missing here", "")
      return nil
    }
    switch lexemes[at].kind {
    case .test(let test):
      at += 1
      return .token(test)
    case .node(let node):
      at += 1
      return node
    case .start:
      at += 1
      return .sentenceStart
    case .end:
      at += 1
      return .sentenceEnd
    case .not:
      let start = at
      at += 1
      depth += 1
      defer { depth -= 1 }
      guard isShallow, let node = one() else { return nil }
      if let test = node.test { return .token(.not(test)) }
      at = start
      fail("! turns a test of one token round", "write a single word, class or ( a | b ) of them after it")
      return nil
    case .open: return group()
    case .quantifier, .and, .bar:
      fail("There is no item before this sign", "write a backslash before it for the token itself")
    case .name: fail("A name stands before the whole item", "write name:item at the start of the item")
    case .markerOpen: fail("A marker holds whole items", "put a space before it")
    case .gap, .close, .markerClose, .notAfter: fail("An item is missing here", "")
    }
    return nil
  }

  private mutating func group() -> PatternNode? {
    let start = at
    at += 1
    depth += 1
    defer { depth -= 1 }
    guard isShallow else { return nil }
    var alternatives: [PatternNode] = []
    while true {
      let nodes = sequence()
      alternatives.append(nodes.count == 1 ? nodes[0] : .sequence(nodes))
      guard at < lexemes.count else { break }
      if case .bar = lexemes[at].kind {
        at += 1
        continue
      }
      guard case .close = lexemes[at].kind else { break }
      at += 1
      let tests = alternatives.compactMap(\.test)
      if tests.count == alternatives.count { return .token(.merging(tests)) }
      return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }
    at = start
    fail("The parenthesis is not closed", "add ), or write \\( for the token itself")
    return nil
  }

  /// Whether parentheses and `!` are nested no deeper than a stack can take; if not, notes it.
  private var isShallow: Bool {
    mutating get {
      if depth > PatternParser.greatestDepth { fail("This is nested too deeply", "name its parts as <words>") }
      return depth <= PatternParser.greatestDepth
    }
  }

  /// Notes a problem at the current lexeme; only the first of a pattern can be trusted, so reading ends.
  private mutating func fail(_ message: String, _ advice: String) {
    guard problems.isEmpty, let last = lexemes.last else { return }
    let place = at < lexemes.count ? lexemes[at].place : last.place
    problems.append(NotationProblem(message: message, advice: advice, place: place))
    at = lexemes.count
  }
}
