/// A PCRE2 expression taken apart at its brackets, to be merged with others like it.
struct ExpressionTree: Hashable {
  /// A character, class, escape or bracket, with its quantifier.
  struct Item: Hashable {
    /// The atom, or what opens the bracket.
    let text: [UInt8]
    /// What the bracket holds; nil for an atom.
    var inside: ExpressionTree?
    var quantifier: [UInt8] = []

    /// Whether it says what must not stand here.
    var isNegative: Bool { text.starts(with: "(?!".utf8) || text.starts(with: "(?<!".utf8) }
    /// Whether it keeps the first way that it finds, so that more ways would hide others.
    var isAtomic: Bool { text.starts(with: "(?>".utf8) || quantifier.count > 1 && quantifier.last == UInt8(ascii: "+") }
  }

  /// The alternatives, each a sequence.
  var ways: [[Item]]

  /// Reads an expression that can be joined; nil when its brackets do not match.
  init?(_ expression: [UInt8]) {
    var at = 0
    self.init(expression, &at)
    if at < expression.count { return nil }
  }

  private init(_ bytes: [UInt8], _ at: inout Int) {
    ways = [[]]
    while at < bytes.count, bytes[at] != UInt8(ascii: ")") {
      if bytes[at] == UInt8(ascii: "|") {
        ways.append([])
        at += 1
        continue
      }
      let end = Self.end(ofAtom: bytes, at)
      var item = Item(text: Array(bytes[at..<end]))
      let isBracket = bytes[at] == UInt8(ascii: "(") && bytes[end - 1] != UInt8(ascii: ")")
      at = end
      if isBracket {
        item.inside = ExpressionTree(bytes, &at)
        // One that is never closed is no expression.
        at += 1
      }
      let rest = Self.end(ofQuantifier: bytes, at)
      item.quantifier = at < rest ? Array(bytes[at..<rest]) : []
      at = max(at, rest)
      ways[ways.count - 1].append(item)
    }
  }

  /// Where the atom or the opening of a bracket at a place ends.
  private static func end(ofAtom bytes: [UInt8], _ start: Int) -> Int {
    var at = start + 1
    switch bytes[start] {
    case UInt8(ascii: "\\"):
      guard at < bytes.count else { return at }
      let letter = bytes[at]
      at += 1
      if "xpP".utf8.contains(letter), at < bytes.count, bytes[at] == UInt8(ascii: "{") {
        at = (bytes[at...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1) + 1
      }
    case UInt8(ascii: "["):
      if at < bytes.count, bytes[at] == UInt8(ascii: "^") { at += 1 }
      if at < bytes.count, bytes[at] == UInt8(ascii: "]") { at += 1 }
      while at < bytes.count, bytes[at] != UInt8(ascii: "]") {
        if bytes[at] == UInt8(ascii: "\\") { at += 1 }
        if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "["), bytes[at + 1] == UInt8(ascii: ":") {
          at = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        }
        at += 1
      }
      at += 1
    case UInt8(ascii: "("):
      guard at < bytes.count, bytes[at] == UInt8(ascii: "?") else { return at }
      while at < bytes.count, !":=!>)".utf8.contains(bytes[at]) { at += 1 }
      at += 1
    default:
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    }
    return min(at, bytes.count)
  }

  private static func end(ofQuantifier bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    guard at < bytes.count else { return at }
    if "?*+".utf8.contains(bytes[at]) {
      at += 1
    } else if bytes[at] == UInt8(ascii: "{"), at + 1 < bytes.count, bytes[at + 1] &- 0x30 < 10 {
      at = (bytes[at...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1) + 1
    } else {
      return at
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "?") || bytes[at] == UInt8(ascii: "+") { at += 1 }
    return at
  }

  /// The expression.
  var bytes: [UInt8] {
    Array(
      ways.map { way in
        way.flatMap { item in
          item.text + (item.inside.map { $0.bytes + [UInt8(ascii: ")")] } ?? []) + item.quantifier
        }
      }.joined(separator: [UInt8(ascii: "|")]))
  }

  /// An expression that matches wherever this or the other does, and elsewhere too; nil when they are not alike.
  ///
  /// Brackets that differ hold the ways of both, and what either excludes but not the other is not excluded.
  func merged(with other: ExpressionTree) -> ExpressionTree? {
    if self == other { return self }
    if ways.count == 1, other.ways.count == 1 {
      return Self.merged(ways[0], other.ways[0]).map { ExpressionTree(ways: [$0]) }
    }
    return united(with: other)
  }

  private init(ways: [[Item]]) { self.ways = ways }

  /// The ways of both, those alike at the same place as one.
  private func united(with other: ExpressionTree) -> ExpressionTree {
    var result = ways
    var known = Set(ways)
    for (index, way) in other.ways.enumerated() where !known.contains(way) {
      if index < ways.count, let merged = Self.merged(result[index], way) {
        result[index] = merged
      } else {
        result.append(way)
        known.insert(way)
      }
    }
    return ExpressionTree(ways: result)
  }

  private static func merged(_ a: [Item], _ b: [Item]) -> [Item]? {
    let (a, b) = a == b ? (a, b) : withoutDifferingExclusions(a, b)
    guard a.count == b.count else { return nil }
    var result: [Item] = []
    for (first, second) in zip(a, b) {
      if first == second {
        result.append(first)
        continue
      }
      guard first.text == second.text, first.quantifier == second.quantifier, !first.isAtomic, !first.isNegative,
        let inside = first.inside, let other = second.inside
      else { return nil }
      var item = first
      item.inside = inside.merged(with: other) ?? inside.united(with: other)
      result.append(item)
    }
    return result
  }

  /// Both without the exclusions that only one of them has.
  private static func withoutDifferingExclusions(_ a: [Item], _ b: [Item]) -> ([Item], [Item]) {
    let (inA, inB) = (Set(a.filter(\.isNegative)), Set(b.filter(\.isNegative)))
    let shared = inA.intersection(inB)
    func isKept(_ item: Item) -> Bool { !item.isNegative || shared.contains(item) }
    return (a.filter(isKept), b.filter(isKept))
  }
}
