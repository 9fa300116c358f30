import Analysis
import Packing

/// A token test, compiled: what it says depends on the word's form and on its tag, nothing else.
///
/// So for a given word a test comes down to a set of Penn tags: those under which the word passes. All of them where the
/// tag does not matter, none where the word can never pass. With the tags that a word can have at all, this tells before
/// any tagging whether a token may pass. Payloads are plain numbers, so that matching counts no references.
enum WordTest: Sendable {
  /// A run of numbers in one of the pools of `WordTests`.
  struct Run: Sendable {
    let start: Int32
    let count: Int32
    var indices: Range<Int> { Int(start)..<Int(start + count) }
  }

  case any
  /// The word, in lower case, is one of these literals.
  case lower(Run)
  /// The word, as it is written, is one of these literals.
  case exact(Run)
  /// The word, in lower case, is in the set of this number.
  case lowerSet(Int32)
  /// The word, as it is written, is in the set of this number.
  case exactSet(Int32)
  case tags(TagSet)
  case flags(WordFlags)
  /// The number of a regular expression.
  case regexp(Int32)
  /// The number of a test.
  case not(Int32)
  /// Numbers of tests.
  case all(Run)
  /// Numbers of tests.
  case either(Run)
}

/// What a word's form alone says of it.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt16
  static let capital = WordFlags(rawValue: 1)
  static let lower = WordFlags(rawValue: 2)
  static let upper = WordFlags(rawValue: 4)
  static let digits = WordFlags(rawValue: 8)
  static let punctuation = WordFlags(rawValue: 16)
  static let quote = WordFlags(rawValue: 32)
  static let unknown = WordFlags(rawValue: 64)
  static let foreign = WordFlags(rawValue: 128)
}

/// All token tests of an engine.
struct WordTests: Sendable {
  private var tests: [WordTest] = []
  /// Literals of `lower` and `exact`; each run sorted.
  private var literals: [UInt32] = []
  /// Tests of `all` and `either`.
  private var children: [Int32] = []
  /// The runs of literals that are too long to look through.
  private(set) var sets: [WordTest.Run] = []

  /// The test of a number.
  subscript(number: Int32) -> WordTest { tests.span[unchecked: Int(number)] }

  /// The number of tests.
  var count: Int { tests.count }

  /// The literals of a run.
  func literals(of run: WordTest.Run) -> ArraySlice<UInt32> { literals[run.indices] }

  /// Member `i` of the pool of composite tests.
  func child(_ i: Int) -> Int32 { children.span[unchecked: i] }

  /// Adds a test and gives its number.
  mutating func add(_ test: WordTest) -> Int32 {
    tests.append(test)
    return Int32(tests.count - 1)
  }

  /// The test of being one of some literals, given in any order, in lower case or as they are written.
  mutating func ofLiterals(_ numbers: [UInt32], isExact: Bool) -> WordTest {
    let sorted = Set(numbers).sorted()
    literals += sorted
    let run = WordTest.Run(start: Int32(literals.count - sorted.count), count: Int32(sorted.count))
    if sorted.count <= 8 { return isExact ? .exact(run) : .lower(run) }
    sets.append(run)
    return isExact ? .exactSet(Int32(sets.count - 1)) : .lowerSet(Int32(sets.count - 1))
  }

  /// Adds the parts of a composite test.
  mutating func addChildren(_ numbers: [Int32]) -> WordTest.Run {
    children += numbers
    return WordTest.Run(start: Int32(children.count - numbers.count), count: Int32(numbers.count))
  }

  /// Whether a run of literals holds `number`; O(count).
  func holds(_ run: WordTest.Run, _ number: UInt32) -> Bool {
    for i in run.indices where literals.span[unchecked: i] == number { return true }
    return false
  }

  /// The sets as bits: set after set, one bit a literal. O(sets × literals / 64).
  func bits(literalCount: Int) -> LiteralSets { LiteralSets(sets.map(literals(of:)), count: literalCount) }
}

/// Sets of literals as a table of bits.
struct LiteralSets {
  private let width: Int
  private var bits: [UInt64]

  init(_ sets: [ArraySlice<UInt32>], count: Int) {
    width = (count + 63) / 64
    bits = Array(repeating: 0, count: width * sets.count)
    for (row, set) in sets.enumerated() {
      for literal in set { bits[row * width + Int(literal >> 6)] |= 1 << UInt64(literal & 63) }
    }
  }

  /// Whether the set of number `set` holds a literal.
  func holds(_ set: Int32, _ literal: UInt32) -> Bool {
    bits.span[unchecked: Int(set) * width + Int(literal >> 6)] & (1 << UInt64(literal & 63)) != 0
  }
}

extension WordTests: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(tests, literals, children, sets)
  }

  init(from unpacker: inout Unpacker) {
    tests = [WordTest](from: &unpacker)
    literals = [UInt32](from: &unpacker)
    children = [Int32](from: &unpacker)
    sets = [WordTest.Run](from: &unpacker)
  }
}
