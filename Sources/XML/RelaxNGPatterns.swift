/// All patterns of a schema and those that come up while documents are read, each once, so that equal ones have one
/// number.
struct RelaxNGPatterns {
  static let empty = 0
  static let notAllowed = 1
  static let text = 2

  private var all: [RelaxNGPattern] = [.empty, .notAllowed, .text]
  private var numbers: [RelaxNGPattern: Int] = [.empty: empty, .notAllowed: notAllowed, .text: text]
  private var nullable = [true, false, true]

  /// The pattern of a number.
  subscript(number: Int) -> RelaxNGPattern { all[number] }

  /// Whether a pattern admits nothing at all.
  func isNullable(_ number: Int) -> Bool { nullable[number] }

  /// The number of a pattern.
  mutating func number(of pattern: RelaxNGPattern) -> Int {
    if let known = numbers[pattern] { return known }
    let isNullable =
      switch pattern {
      case .empty, .text: true
      case .choice(let a, let b): nullable[a] || nullable[b]
      case .interleave(let a, let b), .group(let a, let b): nullable[a] && nullable[b]
      case .oneOrMore(let a): nullable[a]
      case .notAllowed, .attribute, .element, .after, .list, .value, .data: false
      }
    all.append(pattern)
    nullable.append(isNullable)
    numbers[pattern] = all.count - 1
    return all.count - 1
  }

  /// One or the other, brought to one form: choices lean to the right, in the order of their numbers, each once.
  mutating func choice(_ a: Int, _ b: Int) -> Int {
    if a == b || b == Self.notAllowed { return a }
    if a == Self.notAllowed { return b }
    let ways = Set(self.ways(a) + self.ways(b)).sorted()
    return ways.dropLast().reversed().reduce(ways.last!) { number(of: .choice($1, $0)) }
  }

  private func ways(_ pattern: Int) -> [Int] {
    if case .choice(let a, let b) = all[pattern] { ways(a) + ways(b) } else { [pattern] }
  }

  /// One and then the other.
  mutating func group(_ a: Int, _ b: Int) -> Int { both(a, b) { .group($0, $1) } }

  /// Both, their parts in any order.
  mutating func interleave(_ a: Int, _ b: Int) -> Int { both(a, b) { .interleave($0, $1) } }

  private mutating func both(_ a: Int, _ b: Int, _ make: (Int, Int) -> RelaxNGPattern) -> Int {
    if a == Self.notAllowed || b == Self.notAllowed { return Self.notAllowed }
    if a == Self.empty { return b }
    return b == Self.empty ? a : number(of: make(a, b))
  }

  /// The rest of an element and what comes after it.
  mutating func after(_ a: Int, _ b: Int) -> Int {
    a == Self.notAllowed || b == Self.notAllowed ? Self.notAllowed : number(of: .after(a, b))
  }

  /// A pattern once or more often.
  mutating func oneOrMore(_ a: Int) -> Int { a <= Self.notAllowed ? a : number(of: .oneOrMore(a)) }

  /// A pattern or nothing.
  mutating func optional(_ a: Int) -> Int { choice(a, Self.empty) }
}
