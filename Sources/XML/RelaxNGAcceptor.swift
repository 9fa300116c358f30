internal import CLibXML2

/// Says of most valid documents that they are valid, about fifty times as fast as libxml2, whose messages are only needed
/// for the others.
///
/// What may follow is a pattern, and each tag leads from one pattern to its derivative (Clark, “An algorithm for RELAX NG
/// validation”, 2002). Each step is worked out once: documents of one kind take the same few hundred.
final class RelaxNGAcceptor {
  private var reader: RelaxNGSchemaReader
  private let start: Int
  private let expressions: [xmlRegexpPtr]
  /// Steps by pattern, in the high half, and name, in the low.
  private var opened: [Int: Int] = [:]
  private var attributed: [Int: [Way]] = [:]
  private var closed: [Int: Int] = [:]
  private var written: [Int: Int] = [:]
  private var ended: [Int: Int] = [:]

  /// What the value of an attribute must be, and what follows then.
  private struct Way {
    let value: Int
    let rest: Int
  }

  /// Takes a schema; nil when it needs more than is known here.
  init?(_ source: [UInt8]) {
    do {
      reader = try RelaxNGSchemaReader(XMLTree(source))
      start = try reader.start()
      // All of the schema, so that later steps meet nothing unknown.
      var number = 0
      while number < reader.elements.count {
        _ = try reader.content(of: number)
        number += 1
      }
    } catch { return nil }
    let compiled = reader.expressions.map { xmlRegexpCompile($0) }
    expressions = compiled.compactMap { $0 }
    if expressions.count < compiled.count { return nil }
  }

  deinit { for expression in expressions { xmlRegFreeRegexp(expression) } }

  /// Whether a document is surely valid; false where that takes a closer look. O(document).
  func surelyAccepts(_ tree: XMLTree) -> Bool {
    guard tree.isPlain, tree.problems.isEmpty, let root = tree.root else { return false }
    let names = tree.names.map { reader.names[$0] ?? -1 }
    return reader.patterns.isNullable(read(root, tree, names, start))
  }

  /// What follows an element where `pattern` does.
  private func read(_ element: XMLElement, _ tree: XMLTree, _ names: [Int], _ pattern: Int) -> Int {
    let node = tree.nodes[element.index]
    var state = step(pattern, names[Int(node.name)], &opened, afterOpening)
    for attribute in tree.attributes[Int(node.lower)..<Int(node.upper)] {
      if state == RelaxNGPatterns.notAllowed { return state }
      let value = tree.characters[Int(attribute.lower)..<Int(attribute.upper)]
      state = step(state, names[Int(attribute.name)], &attributed, ways).reduce(RelaxNGPatterns.notAllowed) {
        accepts($1.value, value) ? reader.patterns.choice($0, $1.rest) : $0
      }
    }
    state = step(state, 0, &closed) { pattern, _ in afterAttributes(pattern) }
    for child in element.children {
      if state == RelaxNGPatterns.notAllowed { return state }
      switch child {
      case .element(let inner): state = read(inner, tree, names, state)
      case .text(let text):
        // Space between elements says nothing, and where there is text there may be none.
        if text.bytes.contains(where: { $0 > 0x20 }) {
          state = step(state, 0, &written) { pattern, _ in afterText(pattern) }
        }
      }
    }
    return step(state, 0, &ended) { pattern, _ in afterEnd(pattern) }
  }

  private func step<Result>(
    _ pattern: Int, _ name: Int, _ known: inout [Int: Result], _ find: (Int, Int) -> Result
  ) -> Result {
    let key = pattern << 32 | Int(UInt32(truncatingIfNeeded: name))
    if let result = known[key] { return result }
    let result = find(pattern, name)
    known[key] = result
    return result
  }

  /// Whether a pattern surely admits the value of an attribute.
  private func accepts(_ pattern: Int, _ value: ArraySlice<UInt8>) -> Bool {
    switch reader.patterns[pattern] {
    case .text: true
    case .value(let text): value.elementsEqual(text.utf8)
    case .data(let type): type.surelyAccepts(value) { matches($0, value) }
    case .choice(let a, let b): accepts(a, value) || accepts(b, value)
    case .list(let member):
      !value.isEmpty
        && value.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).allSatisfy {
          accepts(member, $0)
        }
    case .empty, .notAllowed, .interleave, .group, .oneOrMore, .attribute, .element, .after: false
    }
  }

  private func matches(_ expression: Int, _ value: ArraySlice<UInt8>) -> Bool {
    xmlRegexpExec(expressions[expression], Array(value) + [0]) == 1
  }
}

// The derivatives of patterns.
extension RelaxNGAcceptor {
  /// What follows when an element begins.
  private func afterOpening(_ pattern: Int, _ name: Int) -> Int {
    switch reader.patterns[pattern] {
    case .element(let number):
      guard reader.elements[number].name == name else { return RelaxNGPatterns.notAllowed }
      return reader.patterns.after(reader.elements[number].content!, RelaxNGPatterns.empty)
    case .choice(let a, let b):
      let (first, second) = (afterOpening(a, name), afterOpening(b, name))
      return reader.patterns.choice(first, second)
    case .interleave(let a, let b):
      let first = mapAfter(afterOpening(a, name)) { $0.interleave($1, b) }
      let second = mapAfter(afterOpening(b, name)) { $0.interleave(a, $1) }
      return reader.patterns.choice(first, second)
    case .group(let a, let b):
      let first = mapAfter(afterOpening(a, name)) { $0.group($1, b) }
      return reader.patterns.isNullable(a) ? reader.patterns.choice(first, afterOpening(b, name)) : first
    case .oneOrMore(let a):
      let more = reader.patterns.optional(pattern)
      return mapAfter(afterOpening(a, name)) { $0.group($1, more) }
    case .after(let a, let b): return mapAfter(afterOpening(a, name)) { $0.after($1, b) }
    case .empty, .notAllowed, .text, .attribute, .list, .value, .data: return RelaxNGPatterns.notAllowed
    }
  }

  /// Changes what comes after elements.
  private func mapAfter(_ pattern: Int, _ change: (inout RelaxNGPatterns, Int) -> Int) -> Int {
    switch reader.patterns[pattern] {
    case .after(let a, let b):
      let rest = change(&reader.patterns, b)
      return reader.patterns.after(a, rest)
    case .choice(let a, let b):
      let (first, second) = (mapAfter(a, change), mapAfter(b, change))
      return reader.patterns.choice(first, second)
    default: return RelaxNGPatterns.notAllowed
    }
  }

  /// What may follow an attribute of a name, by what its value is.
  private func ways(_ pattern: Int, _ name: Int) -> [Way] {
    func map(_ pattern: Int, _ change: (inout RelaxNGPatterns, Int) -> Int) -> [Way] {
      ways(pattern, name).map { Way(value: $0.value, rest: change(&reader.patterns, $0.rest)) }
    }
    switch reader.patterns[pattern] {
    case .attribute(name, let value): return [Way(value: value, rest: RelaxNGPatterns.empty)]
    case .choice(let a, let b): return ways(a, name) + ways(b, name)
    case .group(let a, let b): return map(a) { $0.group($1, b) } + map(b) { $0.group(a, $1) }
    case .interleave(let a, let b): return map(a) { $0.interleave($1, b) } + map(b) { $0.interleave(a, $1) }
    case .oneOrMore(let a):
      let more = reader.patterns.optional(pattern)
      return map(a) { $0.group($1, more) }
    case .after(let a, let b): return map(a) { $0.after($1, b) }
    case .empty, .notAllowed, .text, .attribute, .element, .list, .value, .data: return []
    }
  }

  /// What follows when a start tag ends: no attribute may be wanting.
  private func afterAttributes(_ pattern: Int) -> Int {
    switch reader.patterns[pattern] {
    case .attribute: return RelaxNGPatterns.notAllowed
    case .choice(let a, let b):
      let (first, second) = (afterAttributes(a), afterAttributes(b))
      return reader.patterns.choice(first, second)
    case .group(let a, let b):
      let (first, second) = (afterAttributes(a), afterAttributes(b))
      return reader.patterns.group(first, second)
    case .interleave(let a, let b):
      let (first, second) = (afterAttributes(a), afterAttributes(b))
      return reader.patterns.interleave(first, second)
    case .oneOrMore(let a):
      let inner = afterAttributes(a)
      return reader.patterns.oneOrMore(inner)
    case .after(let a, let b):
      let first = afterAttributes(a)
      return reader.patterns.after(first, b)
    case .empty, .notAllowed, .text, .element, .list, .value, .data: return pattern
    }
  }

  /// What follows text.
  private func afterText(_ pattern: Int) -> Int {
    switch reader.patterns[pattern] {
    case .text: return pattern
    case .choice(let a, let b):
      let (first, second) = (afterText(a), afterText(b))
      return reader.patterns.choice(first, second)
    case .group(let a, let b):
      let inner = afterText(a)
      let first = reader.patterns.group(inner, b)
      return reader.patterns.isNullable(a) ? reader.patterns.choice(first, afterText(b)) : first
    case .interleave(let a, let b):
      let (inA, inB) = (afterText(a), afterText(b))
      let first = reader.patterns.interleave(inA, b)
      let second = reader.patterns.interleave(a, inB)
      return reader.patterns.choice(first, second)
    case .oneOrMore(let a):
      let inner = afterText(a)
      let more = reader.patterns.optional(pattern)
      return reader.patterns.group(inner, more)
    case .after(let a, let b):
      let inner = afterText(a)
      return reader.patterns.after(inner, b)
    case .empty, .notAllowed, .attribute, .element, .list, .value, .data: return RelaxNGPatterns.notAllowed
    }
  }

  /// What follows when an element ends.
  private func afterEnd(_ pattern: Int) -> Int {
    switch reader.patterns[pattern] {
    case .choice(let a, let b):
      let (first, second) = (afterEnd(a), afterEnd(b))
      return reader.patterns.choice(first, second)
    case .after(let a, let b): return reader.patterns.isNullable(a) ? b : RelaxNGPatterns.notAllowed
    default: return RelaxNGPatterns.notAllowed
    }
  }
}
