/// Reads PCRE2 expressions for the strings of which every match, or what its look-arounds ask for, must hold one.
///
/// What cannot be read gives no strings, which is always right.
struct LiteralFinder {
  private let pattern: [UInt8]
  /// Whether letters match only themselves.
  private let isCaseSensitive: Bool
  private var at = 0
  /// Whether a part may match texts of any length that its own form does not show: a back-reference, a recursion.
  private var isUnbounded = false

  /// The required strings, ASCII letters small unless case counts: every scope with a match holds at least one. Nil when none is known.
  ///
  /// - Parameter isOnLine: whether the expression sees single lines, so that what spans a break cannot match.
  static func literals(
    of expression: String, isCaseSensitive: Bool = false, isOnLine: Bool = true
  ) -> [[UInt8]]? {
    read(expression, isCaseSensitive: isCaseSensitive, isOnLine: isOnLine).literals
  }

  /// The required strings, and how many bytes after the start of a match such a string begins; nil when that is unknown.
  static func read(
    _ expression: String, isCaseSensitive: Bool = false, isOnLine: Bool = true
  ) -> (literals: [[UInt8]]?, place: ByteCount?) {
    let isCaseSensitive = isCaseSensitive && !expression.contains("(?i")
    var finder = LiteralFinder(pattern: Array(expression.utf8), isCaseSensitive: isCaseSensitive)
    let result = finder.alternatives()
    guard finder.at == finder.pattern.count, let required = result.required else { return (nil, nil) }
    let strings =
      isOnLine ? required.strings.filter { !$0.contains(where: isBreak) } : required.strings.map(longestOnOneLine)
    guard strings.allSatisfy({ $0.count >= 2 }) else { return (nil, nil) }
    let literals = Set(strings).sorted { $0.lexicographicallyPrecedes($1) }
    // Where a string breaks, its longest part may begin at any byte of it.
    let cut = isOnLine ? 0 : required.strings.map(\.count).max() ?? 0
    return (literals, finder.isUnbounded ? nil : required.place + ByteCount(0, cut))
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The longest part of a string without a line break, because texts are searched line by line.
  private static func longestOnOneLine(_ string: [UInt8]) -> [UInt8] {
    Array(string.split(whereSeparator: isBreak).max { $0.count < $1.count } ?? [])
  }

  /// A part of a sequence.
  private enum Item {
    case part(MatchKnowledge)
    case ahead(MatchKnowledge)
    case behind(MatchKnowledge)
  }

  private init(pattern: [UInt8], isCaseSensitive: Bool) {
    self.pattern = pattern
    self.isCaseSensitive = isCaseSensitive
  }

  private var next: UInt8? { at < pattern.count ? pattern[at] : nil }

  private mutating func alternatives() -> MatchKnowledge {
    var all = [sequence()]
    while next == UInt8(ascii: "|") {
      at += 1
      all.append(sequence())
    }
    return .either(all)
  }

  private mutating func sequence() -> MatchKnowledge {
    var items: [Item] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      if let item = quantifiedItem() { items.append(item) }
    }
    if items.count == 1, case .part(let only) = items[0], only.exact != nil, !only.isNullable { return only }
    // What is known of the items before each.
    var before = [MatchKnowledge.empty]
    for item in items { before.append(Self.joined(before[before.count - 1], item)) }
    let whole = before[items.count]
    var result = whole
    // A look-around stands in the same text as its neighbours, so it may be read as a part of the sequence there.
    for (i, item) in items.enumerated() {
      let reading: MatchKnowledge.Required?
      switch item {
      case .part: continue
      case .ahead(let knowledge):
        reading = before[i].then(knowledge).required
      case .behind(let knowledge):
        let start = before[i].length - knowledge.length
        if knowledge.length.most == nil { isUnbounded = true }
        let isFirst = !items[..<i].contains { if case .part = $0 { true } else { false } }
        let after = isFirst ? whole : items[(i + 1)...].reduce(.empty, Self.joined)
        reading = knowledge.then(after).required?.moved(by: start)
      }
      let candidates = [result.required, reading].compactMap { $0 }
      result.required = candidates.min { $0.frequency < $1.frequency }
    }
    return result
  }

  /// What is known of some items and another, which looks around or takes part.
  private static func joined(_ items: MatchKnowledge, _ item: Item) -> MatchKnowledge {
    if case .part(let knowledge) = item { items.then(knowledge) } else { items }
  }

  /// An item with its quantifier; nil for an anchor or a negative look-around.
  private mutating func quantifiedItem() -> Item? {
    let item = self.item()
    guard let (least, most) = quantifier() else { return item }
    guard case .part(let one)? = item else { return nil }
    var parts = MatchKnowledge.empty
    for _ in 0..<min(least, 4) { parts = parts.then(one) }
    if most > least || least > 4 {
      let rest = most == 1 || most == least + 1 ? one : one.repeated
      parts = least == 0 ? rest.optional : parts.then(least > 4 ? rest : rest.optional)
    }
    parts.length = one.length * (least...most)
    return .part(parts)
  }

  /// The bounds of a quantifier, if one stands here.
  private mutating func quantifier() -> (least: Int, most: Int)? {
    let bounds: (least: Int, most: Int)
    switch next {
    case UInt8(ascii: "?"): bounds = (0, 1)
    case UInt8(ascii: "*"): bounds = (0, .max)
    case UInt8(ascii: "+"): bounds = (1, .max)
    case UInt8(ascii: "{"):
      guard let end = pattern[at...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let inside = pattern[at + 1..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      let numbers = inside.map { Int(String(decoding: $0, as: UTF8.self)) }
      guard let least = numbers.first ?? nil, numbers.count <= 2 else { return nil }
      bounds = (least, numbers.count == 1 ? least : numbers[1] ?? .max)
      at = end
    default: return nil
    }
    at += 1
    if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { at += 1 }
    return bounds
  }

  private mutating func item() -> Item? {
    let byte = pattern[at]
    at += 1
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return nil
    case UInt8(ascii: "."): return .part(.unknown)
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "["): return .part(characterClass())
    case UInt8(ascii: "\\"): return escape().map { .part($0) }
    default: return .part(byte < 0x80 ? run(startingWith: byte) : scalar(startingWith: byte))
    }
  }

  /// ASCII characters that stand for themselves, up to one with a quantifier: one part, because most parts are letters.
  private mutating func run(startingWith byte: UInt8) -> MatchKnowledge {
    var bytes = [fold(byte)]
    while let more = next, Self.isPlain(more), at + 1 == pattern.count || !Self.isQuantifier(pattern[at + 1]) {
      bytes.append(fold(more))
      at += 1
    }
    return .oneOf([bytes])
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && !"\\^$.[]|(){}?*+".utf8.contains(byte)
  }

  private static func isQuantifier(_ byte: UInt8) -> Bool { "?*+{".utf8.contains(byte) }

  /// A scalar that stands for itself. Beyond ASCII it is known unless it has a capital or small twin and matching ignores
  /// case.
  private mutating func scalar(startingWith byte: UInt8) -> MatchKnowledge {
    if byte < 0x80 { return .oneOf([[fold(byte)]]) }
    var bytes = [byte]
    while let more = next, more & 0xC0 == 0x80 {
      bytes.append(more)
      at += 1
    }
    return knowledge(of: String(decoding: bytes, as: UTF8.self).unicodeScalars.first!)
  }

  private func knowledge(of scalar: Unicode.Scalar) -> MatchKnowledge {
    guard scalar.isASCII || isCaseSensitive || !scalar.properties.isCased, let bytes = UTF8.encode(scalar) else {
      return .unknown
    }
    return .oneOf([bytes.map(fold)])
  }

  private mutating func group() -> Item? {
    var make: ((MatchKnowledge) -> Item?) = { .part($0) }
    if next == UInt8(ascii: "?") {
      at += 1
      guard let kind = groupKind() else { return nil }
      make = kind
    }
    let inside = alternatives()
    guard next == UInt8(ascii: ")") else { return giveUp() }
    at += 1
    return make(inside)
  }

  /// What the inside of a `(?…` group is good for; nil when the group is read to its end, or cannot be read.
  private mutating func groupKind() -> ((MatchKnowledge) -> Item?)? {
    let head = pattern[at...].prefix { !":=!>)#'".utf8.contains($0) }
    at += head.count
    guard let mark = next, mark != UInt8(ascii: "'"), !head.contains(UInt8(ascii: "x")) else {
      let nothing: Item? = giveUp()
      return nothing.map { item in { _ in item } }
    }
    at += 1
    if !head.allSatisfy({ "imsnJU^-<".utf8.contains($0) }), mark != UInt8(ascii: "#") { isUnbounded = true }
    let isBehind = head.first == UInt8(ascii: "<")
    switch mark {
    case UInt8(ascii: "="): return isBehind ? { .behind($0) } : { .ahead($0) }
    case UInt8(ascii: "!"): return { _ in nil }
    case UInt8(ascii: "#"):
      skip(past: UInt8(ascii: ")"))
      return nil
    case UInt8(ascii: ")"): return nil
    default: return { .part($0) }
    }
  }

  private mutating func characterClass() -> MatchKnowledge {
    var members: [[UInt8]] = []
    var isKnown = next != UInt8(ascii: "^")
    let first = at
    while let byte = next, byte != UInt8(ascii: "]") || at == first {
      at += 1
      if byte == UInt8(ascii: "["), next == UInt8(ascii: ":") {
        isKnown = false
        skip(past: UInt8(ascii: "]"))
        continue
      }
      let member = classMember(startingWith: byte)
      if next == UInt8(ascii: "-"), at + 1 < pattern.count, pattern[at + 1] != UInt8(ascii: "]") {
        let last = pattern[at + 1]
        at += 2
        if let range = range(from: (byte, member), to: (last, classMember(startingWith: last))) {
          members += range
        } else {
          isKnown = false
        }
      } else if let exact = member.exact {
        members += exact
      } else {
        isKnown = false
      }
    }
    at += 1
    return isKnown ? .oneOf(members) : .unknown
  }

  private mutating func classMember(startingWith byte: UInt8) -> MatchKnowledge {
    byte == UInt8(ascii: "\\") ? escape(inClass: true) ?? .unknown : scalar(startingWith: byte)
  }

  /// The scalars from one member to another, each given by its first byte and what is known of it; nil when they are
  /// more than a block of 256, or may have twins.
  private func range(
    from first: (byte: UInt8, knowledge: MatchKnowledge), to last: (byte: UInt8, knowledge: MatchKnowledge)
  ) -> [[UInt8]]? {
    func scalar(_ member: (byte: UInt8, knowledge: MatchKnowledge)) -> UInt32? {
      if member.byte < 0x80, member.byte != UInt8(ascii: "\\") { return UInt32(member.byte) }
      return member.knowledge.scalarBeyondASCII
    }
    guard let first = scalar(first), let last = scalar(last), first <= last, last - first < 256 else { return nil }
    var members: [[UInt8]] = []
    for scalar in (first...last).compactMap(Unicode.Scalar.init) {
      guard let exact = knowledge(of: scalar).exact else { return nil }
      members += exact
    }
    return members
  }

  private mutating func escape(inClass: Bool = false) -> MatchKnowledge? {
    guard let byte = next else { return giveUp() }
    at += 1
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
      UInt8(ascii: "G"), UInt8(ascii: "K"):
      return inClass ? .unknown : nil
    case UInt8(ascii: "t"): return .oneOf([[0x09]])
    case UInt8(ascii: "n"): return .oneOf([[0x0A]])
    case UInt8(ascii: "r"): return .oneOf([[0x0D]])
    // Digits of other scripts match as well, but no rule is about them.
    case UInt8(ascii: "d"): return .oneOf((0x30...0x39).map { [$0] })
    case UInt8(ascii: "s"): return .oneOf(Self.spaces)
    case UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "x"), UInt8(ascii: "k"), UInt8(ascii: "g"):
      isUnbounded = isUnbounded || byte == UInt8(ascii: "k") || byte == UInt8(ascii: "g")
      guard next == UInt8(ascii: "{") else {
        at += 1
        return .unknown
      }
      switch byte {
      case UInt8(ascii: "x"): return hexadecimal()
      case UInt8(ascii: "p"): return property()
      default:
        skip(past: UInt8(ascii: "}"))
        return .unknown
      }
    case UInt8(ascii: "Q"): return giveUp()
    case UInt8(ascii: "R"), UInt8(ascii: "X"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      isUnbounded = true
      return .unknown
    default: return Self.isPunctuation(byte) ? .oneOf([[byte]]) : .unknown
    }
  }

  /// `\x{…}`, read up to the brace.
  private mutating func hexadecimal() -> MatchKnowledge {
    let start = at + 1
    skip(past: UInt8(ascii: "}"))
    let digits = String(decoding: pattern[start..<max(start, at - 1)], as: UTF8.self)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(knowledge) ?? .unknown
  }

  private mutating func skip(past byte: UInt8) {
    while let other = next, other != byte { at += 1 }
    at += 1
  }

  /// `\p{…}`, read up to the brace: known for the scripts that rules look for, their main blocks standing for all.
  private mutating func property() -> MatchKnowledge {
    let start = at + 1
    skip(past: UInt8(ascii: "}"))
    let block: ClosedRange<UInt32>
    switch String(decoding: pattern[start..<max(start, at - 1)], as: UTF8.self) {
    case "Cyrillic": block = 0x400...0x4FF
    case "Greek": block = 0x370...0x3FF
    default: return .unknown
    }
    return .oneOf(block.map { Array(UTF8.encode(Unicode.Scalar($0)!)!) })
  }

  /// Leaves the rest unread, so that no strings are reported.
  private mutating func giveUp<T>() -> T? {
    at = pattern.count + 1
    return nil
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
  }

  /// What `\s` matches: the spaces of Unicode.
  private static let spaces: [[UInt8]] =
    ([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
    + Array(0x2000...0x200A)).map { Array(UTF8.encode(Unicode.Scalar($0)!)!) }

  /// ASCII capitals to small letters, unless case counts.
  private func fold(_ byte: UInt8) -> UInt8 { isCaseSensitive ? byte : Self.small(byte) }

  /// ASCII capitals to small letters.
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
