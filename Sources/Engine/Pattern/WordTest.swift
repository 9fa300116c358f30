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

  /// The test of a number.
  subscript(number: Int32) -> WordTest { tests.span[unchecked: Int(number)] }

  /// Member `i` of the pool of composite tests.
  func child(_ i: Int) -> Int32 { children.span[unchecked: i] }

  /// Adds a test and gives its number.
  mutating func add(_ test: WordTest) -> Int32 {
    tests.append(test)
    return Int32(tests.count - 1)
  }

  /// Adds literals in any order.
  mutating func addLiterals(_ numbers: [UInt32]) -> WordTest.Run {
    let sorted = Set(numbers).sorted()
    literals += sorted
    return WordTest.Run(start: Int32(literals.count - sorted.count), count: Int32(sorted.count))
  }

  /// Adds the parts of a composite test.
  mutating func addChildren(_ numbers: [Int32]) -> WordTest.Run {
    children += numbers
    return WordTest.Run(start: Int32(children.count - numbers.count), count: Int32(numbers.count))
  }

  /// Whether a run of literals holds `number`; O(log count).
  func holds(_ run: WordTest.Run, _ number: UInt32) -> Bool {
    var low = Int(run.start)
    var high = low + Int(run.count)
    if run.count <= 4 {
      while low < high {
        if literals.span[unchecked: low] == number { return true }
        low += 1
      }
      return false
    }
    while low < high {
      let middle = (low + high) / 2
      if literals.span[unchecked: middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < Int(run.start + run.count) && literals[low] == number
  }
}

extension WordTests: Packable {
  func pack(into packer: inout Packer) {
    tests.pack(into: &packer)
    literals.pack(into: &packer)
    children.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    tests = [WordTest](from: &unpacker)
    literals = [UInt32](from: &unpacker)
    children = [Int32](from: &unpacker)
  }
}
