/// Finds the byte pairs and quadruples of which every match of a PCRE2 expression must hold at least one.
///
/// The expression is read as a sequence of pieces. Each piece is a set of byte strings (a literal, a small class, a
/// group of alternatives) or unknown (a large class, anything optional). Neighbouring known pieces are joined as long as
/// the product stays small; the best joined set, the one whose shortest string is longest, is the answer. The idea is
/// ripgrep's (Gallant, “ripgrep is faster than …”, 2016); what cannot be read gives no literals, which is always right.
struct LiteralFinder {
  /// The most strings a set may hold.
  private static let widest = 96

  private let pattern: [UInt8]
  private var at = 0

  /// The required strings in lower-case ASCII: every match holds at least one. Nil when none is known.
  static func literals(of expression: String) -> [[UInt8]]? {
    var finder = LiteralFinder(pattern: Array(expression.utf8))
    let result = finder.alternatives()
    guard finder.at == finder.pattern.count, let best = result.best, best.allSatisfy({ $0.count >= 2 }) else {
      return nil
    }
    return best
  }

  private init(pattern: [UInt8]) { self.pattern = pattern }

  /// What is known of a piece: all it can be (`exact`), or a set of which it must hold one (`best`).
  private struct Knowledge {
    var exact: [[UInt8]]?
    var best: [[UInt8]]?
    static let unknown = Knowledge(exact: nil, best: nil)
    static func exactly(_ strings: [[UInt8]]) -> Knowledge { Knowledge(exact: strings, best: strings) }
  }

  /// The worth of a set: the length of its shortest string, then its fewness.
  private static func better(_ a: [[UInt8]]?, _ b: [[UInt8]]?) -> [[UInt8]]? {
    guard let a, let shortA = a.map(\.count).min() else { return b }
    guard let b, let shortB = b.map(\.count).min() else { return a }
    if min(shortA, 6) != min(shortB, 6) { return shortA > shortB ? a : b }
    return a.count <= b.count ? a : b
  }

  private mutating func alternatives() -> Knowledge {
    var all = [sequence()]
    while at < pattern.count, pattern[at] == UInt8(ascii: "|") {
      at += 1
      all.append(sequence())
    }
    if all.count == 1 { return all[0] }
    func union(_ sets: [[[UInt8]]?]) -> [[UInt8]]? {
      var strings: [[UInt8]] = []
      for set in sets {
        guard let set else { return nil }
        strings += set
      }
      return strings.count <= Self.widest ? strings : nil
    }
    return Knowledge(exact: union(all.map(\.exact)), best: union(all.map(\.best)))
  }

  private mutating func sequence() -> Knowledge {
    var run: [[UInt8]] = [[]]
    var best: [[UInt8]]?
    var isExact = true
    func flush(_ run: [[UInt8]]) -> [[UInt8]]? { run.contains { $0.isEmpty } ? nil : run }
    while at < pattern.count, pattern[at] != UInt8(ascii: "|"), pattern[at] != UInt8(ascii: ")") {
      guard let piece = quantifiedPiece() else { continue }
      if let exact = piece.exact, exact.count * run.count <= Self.widest {
        run = run.flatMap { head in exact.map { head + $0 } }
      } else {
        best = Self.better(best, flush(run))
        best = Self.better(best, piece.best.flatMap { $0.contains { $0.isEmpty } ? nil : $0 })
        run = piece.exact ?? [[]]
        isExact = false
      }
    }
    best = Self.better(best, flush(run))
    return Knowledge(exact: isExact ? run : nil, best: best)
  }

  /// A piece with its quantifier; nil for a piece that has no width (an anchor, a look-around).
  private mutating func quantifiedPiece() -> Knowledge? {
    let piece = self.piece()
    guard at < pattern.count else { return piece }
    var minimum: Int?
    var isOnce = false
    switch pattern[at] {
    case UInt8(ascii: "?"), UInt8(ascii: "*"):
      minimum = 0
      at += 1
    case UInt8(ascii: "+"):
      minimum = 1
      at += 1
    case UInt8(ascii: "{"):
      var end = at + 1
      while end < pattern.count, pattern[end] != UInt8(ascii: "}") { end += 1 }
      let inside = pattern[at + 1..<min(end, pattern.count)]
      guard inside.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C }), let first = inside.first else {
        return piece
      }
      minimum = first == 0x2C || first == 0x30 ? 0 : 1
      isOnce = inside.elementsEqual([0x31])
      at = end + 1
    default: return piece
    }
    if at < pattern.count, pattern[at] == UInt8(ascii: "?") || pattern[at] == UInt8(ascii: "+") { at += 1 }
    guard let piece else { return nil }
    if isOnce { return piece }
    return minimum == 0 ? .unknown : Knowledge(exact: nil, best: piece.best)
  }

  private mutating func piece() -> Knowledge? {
    let byte = pattern[at]
    at += 1
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return nil
    case UInt8(ascii: "."): return .unknown
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "\\"): return escape()
    default: return byte < 0x80 ? .exactly([[Self.fold(byte)]]) : scalar(startingWith: byte)
    }
  }

  /// A scalar beyond ASCII: known unless it has a capital or small twin, since matching may ignore case.
  private mutating func scalar(startingWith byte: UInt8) -> Knowledge {
    var bytes = [byte]
    while at < pattern.count, pattern[at] & 0xC0 == 0x80 {
      bytes.append(pattern[at])
      at += 1
    }
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first!
    return scalar.properties.isCased ? .unknown : .exactly([bytes])
  }

  private mutating func group() -> Knowledge? {
    var hasWidth = true
    if at < pattern.count, pattern[at] == UInt8(ascii: "?") {
      at += 1
      if at < pattern.count, pattern[at] == UInt8(ascii: "#") { return skipTo(UInt8(ascii: ")")) }
      while at < pattern.count, !":=!>)".utf8.contains(pattern[at]) {
        if pattern[at] == UInt8(ascii: "'") || pattern[at] == UInt8(ascii: "x") { return giveUp() }
        at += 1
      }
      guard at < pattern.count else { return giveUp() }
      let mark = pattern[at]
      let before = pattern[at - 1]
      if mark == UInt8(ascii: ")") {
        at += 1
        return nil
      }
      hasWidth = mark == UInt8(ascii: ":") || (mark == UInt8(ascii: ">") && before != UInt8(ascii: "<"))
      if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "=") { hasWidth = false }
      at += 1
    }
    let inside = alternatives()
    guard at < pattern.count, pattern[at] == UInt8(ascii: ")") else { return giveUp() }
    at += 1
    return hasWidth ? inside : nil
  }

  private mutating func characterClass() -> Knowledge? {
    var members: [[UInt8]] = []
    var isKnown = true
    if at < pattern.count, pattern[at] == UInt8(ascii: "^") { isKnown = false }
    let first = at
    while at < pattern.count, pattern[at] != UInt8(ascii: "]") || at == first {
      let byte = pattern[at]
      at += 1
      if byte == UInt8(ascii: "\\"), at < pattern.count {
        let escaped = pattern[at]
        at += 1
        if escaped == UInt8(ascii: "d") {
          members += (0x30...0x39).map { [$0] }
        } else if Self.isPunctuation(escaped) {
          members.append([escaped])
        } else {
          isKnown = false
        }
      } else if byte == UInt8(ascii: "["), at < pattern.count, pattern[at] == UInt8(ascii: ":") {
        isKnown = false
        while at < pattern.count, pattern[at] != UInt8(ascii: "]") { at += 1 }
        at += 1
      } else if byte >= 0x80 {
        if let exact = scalar(startingWith: byte).exact { members += exact } else { isKnown = false }
        if at < pattern.count, pattern[at] == UInt8(ascii: "-") { isKnown = false }
      } else if at + 1 < pattern.count, pattern[at] == UInt8(ascii: "-"), pattern[at + 1] != UInt8(ascii: "]") {
        let last = pattern[at + 1]
        at += 2
        if last < 0x80, last >= byte, last != UInt8(ascii: "\\") {
          members += (byte...last).map { [Self.fold($0)] }
        } else {
          isKnown = false
        }
      } else {
        members.append([Self.fold(byte)])
      }
    }
    at += 1
    return isKnown && members.count <= 40 ? .exactly(members) : .unknown
  }

  private mutating func escape() -> Knowledge? {
    guard at < pattern.count else { return giveUp() }
    let byte = pattern[at]
    at += 1
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
      UInt8(ascii: "G"), UInt8(ascii: "K"):
      return nil
    case UInt8(ascii: "d"): return .exactly((0x30...0x39).map { [$0] })
    case UInt8(ascii: "t"): return .exactly([[0x09]])
    case UInt8(ascii: "n"): return .exactly([[0x0A]])
    case UInt8(ascii: "r"): return .exactly([[0x0D]])
    case UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "x"), UInt8(ascii: "k"), UInt8(ascii: "g"):
      if at < pattern.count, pattern[at] == UInt8(ascii: "{") {
        if byte == UInt8(ascii: "x") { return hexadecimal() }
        _ = skipTo(UInt8(ascii: "}"))
      } else {
        at += 1
      }
      return .unknown
    case UInt8(ascii: "Q"): return giveUp()
    default: return Self.isPunctuation(byte) ? .exactly([[byte]]) : .unknown
    }
  }

  /// `\x{…}`, the mark already read up to the brace.
  private mutating func hexadecimal() -> Knowledge? {
    let start = at + 1
    _ = skipTo(UInt8(ascii: "}"))
    let digits = String(decoding: pattern[start..<max(start, at - 1)], as: UTF8.self)
    guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init), let bytes = UTF8.encode(scalar),
      scalar.isASCII || !scalar.properties.isCased
    else { return .unknown }
    return .exactly([bytes.map(Self.fold)])
  }

  private mutating func skipTo(_ byte: UInt8) -> Knowledge? {
    while at < pattern.count, pattern[at] != byte { at += 1 }
    at += 1
    return nil
  }

  /// Leaves the rest unread, so that no literals are reported.
  private mutating func giveUp() -> Knowledge? {
    at = pattern.count + 1
    return .unknown
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
  }

  /// ASCII capitals to small letters.
  static func fold(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
