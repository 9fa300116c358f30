/// What is known of the texts that a part of a regular expression matches: sets of byte strings.
///
/// Each set may be unknown (nil). ASCII letters are small. The idea of joining what neighbouring parts begin and end with
/// is ripgrep's (Gallant, “ripgrep is faster than …”, 2016).
struct MatchKnowledge {
  /// The most strings that joining two sets into whole texts, beginnings or ends may give.
  private static let widestJoin = 128
  /// The most strings that two sets may give where they meet: three digits, or two with one of several spaces between.
  private static let widestSeam = 320
  /// The most strings a set may hold: lists of words are long, and cost little.
  private static let widest = 600

  /// A set of strings that are looked for in a text.
  struct Required {
    /// Non-empty strings of which every text holds at least one.
    let strings: [[UInt8]]
    /// Where that one begins, from the start of the part; below 0 in what a look-behind sees.
    private(set) var place: ByteCount
    /// How often one of them stands at a place in prose.
    let frequency: Double

    init(strings: [[UInt8]], place: ByteCount) {
      self.strings = strings
      self.place = place
      frequency = MatchKnowledge.frequency(of: strings)
    }

    /// The same in a part that begins so much earlier.
    func moved(by count: ByteCount) -> Required {
      var result = self
      result.place = count + place
      return result
    }
  }

  /// All texts that the part matches.
  var exact: [[UInt8]]?
  /// Non-empty strings with one of which every non-empty text begins.
  var prefix: [[UInt8]]?
  /// Non-empty strings with one of which every non-empty text ends.
  var suffix: [[UInt8]]?
  /// What every text must hold.
  var required: Required?
  /// Whether the part may match the empty text.
  var isNullable: Bool
  /// How many bytes the part takes, its look-arounds left out.
  var length: ByteCount
  /// Whether the part is one of some strings, so that all four sets are the same.
  private var isList = false

  /// The empty text.
  static let empty = MatchKnowledge(
    exact: [[]], prefix: nil, suffix: nil, required: nil, isNullable: true, length: ByteCount(0))
  /// Some character, none knows which.
  static let unknown = MatchKnowledge(
    exact: nil, prefix: nil, suffix: nil, required: nil, isNullable: false, length: ByteCount(1, 4))

  /// One of these non-empty strings.
  static func oneOf(_ strings: [[UInt8]]) -> MatchKnowledge {
    let length = ByteCount(strings.map(\.count).min() ?? 0, strings.map(mostBytes).max() ?? 0)
    guard strings.count <= widest else {
      return MatchKnowledge(exact: nil, prefix: nil, suffix: nil, required: nil, isNullable: false, length: length)
    }
    return list(strings, length)
  }

  private static func list(_ strings: [[UInt8]], _ length: ByteCount) -> MatchKnowledge {
    var result = MatchKnowledge(
      exact: strings, prefix: strings, suffix: strings, required: Required(strings: strings, place: ByteCount(0)),
      isNullable: false, length: length)
    result.isList = true
    return result
  }

  /// The most bytes that a string takes in any case: the long “s” takes two, the kelvin sign three.
  private static func mostBytes(_ string: [UInt8]) -> Int {
    string.reduce(string.count) { $0 + ($1 == UInt8(ascii: "s") ? 1 : $1 == UInt8(ascii: "k") ? 2 : 0) }
  }

  /// The scalar beyond ASCII that the part is; nil when it is anything else.
  var scalarBeyondASCII: UInt32? {
    guard let exact, exact.count == 1, exact[0].first ?? 0 >= 0x80 else { return nil }
    let scalars = String(decoding: exact[0], as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first!.value : nil
  }

  /// The part, or nothing.
  var optional: MatchKnowledge {
    MatchKnowledge(
      exact: exact.flatMap { Self.union($0, [[]]) }, prefix: prefix, suffix: suffix, required: nil, isNullable: true,
      length: ByteCount(0, length.most))
  }

  /// The part, any number of times from one.
  var repeated: MatchKnowledge {
    MatchKnowledge(
      exact: nil, prefix: prefix, suffix: suffix, required: required, isNullable: isNullable,
      length: ByteCount(length.least, nil))
  }

  /// One of several parts; O(strings).
  static func either(_ parts: [MatchKnowledge]) -> MatchKnowledge {
    if parts.count == 1 { return parts[0] }
    if parts.allSatisfy(\.isList), let strings = union(parts.map(\.exact)) {
      return list(strings, .either(parts.map(\.length)))
    }
    let places = parts.compactMap(\.required?.place)
    return MatchKnowledge(
      exact: union(parts.map(\.exact)), prefix: union(parts.map(\.prefix)), suffix: union(parts.map(\.suffix)),
      required: union(parts.map(\.required?.strings)).map { Required(strings: $0, place: .either(places)) },
      isNullable: parts.contains(where: \.isNullable), length: .either(parts.map(\.length)))
  }

  /// This part and then the other.
  func then(_ next: MatchKnowledge) -> MatchKnowledge {
    // Strings that are long enough to look for need not grow; else most of the time to load rules would go here.
    let exact = Self.areLong(self.exact) ? nil : Self.product(self.exact, next.exact)
    // Where the join is known it is the better end; where it would be too wide the near end alone will do.
    let longPrefix = next.isNullable || Self.areLong(prefix) ? nil : Self.product(self.exact, next.prefix)
    let longSuffix = isNullable || Self.areLong(next.suffix) ? nil : Self.product(suffix, next.exact)
    let join = isNullable || next.isNullable ? nil : Self.join(suffix, next.prefix)
    let isEmptiable = isNullable && next.isNullable
    func atStart(_ strings: [[UInt8]]) -> Required { Required(strings: strings, place: ByteCount(0)) }
    let nextRequired = next.required?.moved(by: length)
    let joined = join.map { Required(strings: $0.strings, place: (length - $0.before).notNegative) }
    let atEnd = longSuffix.map { Required(strings: $0, place: (length - Self.lengths(of: suffix!)).notNegative) }
    return MatchKnowledge(
      exact: exact,
      prefix: longPrefix ?? (isNullable ? Self.union(prefix, next.prefix) : prefix),
      suffix: longSuffix ?? (next.isNullable ? Self.union(suffix, next.suffix) : next.suffix),
      required: [
        exact.flatMap { $0.contains([]) ? nil : atStart($0) }, longPrefix.map(atStart), required, nextRequired, joined,
        atEnd,
      ].compactMap { $0 }.min { $0.frequency < $1.frequency },
      isNullable: isEmptiable, length: length + next.length)
  }

  private static func lengths(of strings: [[UInt8]]) -> ByteCount {
    ByteCount(strings.map(\.count).min() ?? 0, strings.map(mostBytes).max() ?? 0)
  }

  private static func areLong(_ strings: [[UInt8]]?) -> Bool { strings?.allSatisfy { $0.count >= 6 } ?? false }

  private static func union(_ a: [[UInt8]]?, _ b: [[UInt8]]?) -> [[UInt8]]? { union([a, b]) }

  /// All strings of the sets, each once; nil when a set is unknown or there are too many.
  private static func union(_ sets: [[[UInt8]]?]) -> [[UInt8]]? {
    var seen: Set<[UInt8]> = []
    var result: [[UInt8]] = []
    for set in sets {
      guard let set else { return nil }
      for string in set where seen.insert(string).inserted { result.append(string) }
      if result.count > widest { return nil }
    }
    return result
  }

  /// What stands where a text that ends with one of `a` meets one that begins with one of `b`, and how many of its bytes
  /// stand before the seam; only the bytes next to the seam where all would be too many.
  private static func join(_ a: [[UInt8]]?, _ b: [[UInt8]]?) -> (strings: [[UInt8]], before: ByteCount)? {
    guard let a, let b else { return nil }
    if let all = product(a, b, limit: widestSeam) { return (all, lengths(of: a)) }
    func ends(_ count: Int) -> [[UInt8]] { Set(a.map { $0.suffix(count) }).map(Array.init) }
    func starts(_ count: Int) -> [[UInt8]] { Set(b.map { $0.prefix(count) }).map(Array.init) }
    return [(ends(2), b), (a, starts(2)), (ends(1), b), (a, starts(1)), (ends(1), starts(1))]
      .compactMap { a, b in product(a, b).map { (strings: $0, before: lengths(of: a)) } }
      .min { frequency(of: $0.strings) < frequency(of: $1.strings) }
  }

  private static func product(_ a: [[UInt8]]?, _ b: [[UInt8]]?, limit: Int = widestJoin) -> [[UInt8]]? {
    guard let a, let b, a.count * b.count <= limit else { return nil }
    return a.flatMap { head in b.map { head + $0 } }
  }

  /// How often one of the strings stands at a place in prose, roughly: the shares of its bytes, and how well each goes
  /// with the one before. What is too short to look for counts as everywhere.
  static func frequency(of strings: [[UInt8]]) -> Double {
    strings.reduce(0) { sum, string in
      guard string.count >= 2 else { return 1 }
      var frequency = letterFrequency[Int(string[0])]
      for (before, after) in zip(string, string.dropFirst()) {
        frequency *= letterFrequency[Int(after)] * affinity(before, after)
      }
      return sum + frequency
    }
  }

  /// How much oftener than by chance two bytes stand side by side, by their kinds.
  private static func affinity(_ before: UInt8, _ after: UInt8) -> Double {
    switch (Kind(before), Kind(after)) {
    case (.letter, .letter): 3
    case (.letter, .space), (.space, .letter): 2
    case (.digit, .digit): 60
    case (.mark, .space): 5
    case (.letter, .mark): 1.5
    case (.mark, .letter), (.mark, .digit), (.digit, .letter), (.letter, .digit), (.space, .mark): 0.03
    default: 1
    }
  }

  private enum Kind {
    case letter, digit, space, mark
    init(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A, 0x80...: self = .letter
      case 0x30...0x39: self = .digit
      case 0x20, 0x09, 0x0A, 0x0D: self = .space
      default: self = .mark
      }
    }
  }

  /// The share of each byte in English prose, in round figures.
  static let letterFrequency: [Double] = {
    var shares = [Double](repeating: 0.0005, count: 256)
    shares[0x20] = 0.17
    for (letter, share) in zip(
      "etaoinsrhldcumfpgwybvkxjqz".utf8,
      [
        0.10, 0.075, 0.065, 0.062, 0.06, 0.06, 0.055, 0.05, 0.042, 0.034, 0.03, 0.028, 0.023, 0.021, 0.019, 0.018,
        0.017,
        0.015, 0.014, 0.012, 0.009, 0.006, 0.002, 0.002, 0.001, 0.001,
      ])
    { shares[Int(letter)] = share }
    for digit in 0x30...0x39 { shares[digit] = 0.002 }
    for capital in 0x41...0x5A { shares[capital] = 0.002 }
    for mark in ".,".utf8 { shares[Int(mark)] = 0.01 }
    for mark in "-'\"".utf8 { shares[Int(mark)] = 0.003 }
    shares[0xE2] = 0.006
    shares[0x80] = 0.006
    return shares
  }()
}
