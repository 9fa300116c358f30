import Analysis
import Packing

/// What a word must have one of to pass a test, told more finely than by a `Gate`: with thousands of rules a gate for
/// fifty words admits half of all others, and this one a fifth.
struct WideGate: Hashable {
  var kinds: UInt64
  /// The literals, one bit each by `WideGate.bit(ofLiteral:)`.
  var literals: SIMD4<UInt64>

  /// Admits everything, the edges of a sentence too.
  static let open = WideGate(kinds: .max, literals: SIMD4())
  /// Admits every word.
  static let word = WideGate(kinds: Gate.tagBits, literals: SIMD4())
  /// Admits the edges of a sentence, and the quotation marks, which do not count there.
  static let edge = WideGate(kinds: Gate.edge.kinds, literals: SIMD4())
  /// Admits nothing.
  static let closed = WideGate(kinds: 0, literals: SIMD4())

  /// Admits words that have one of some tags or facts of form.
  init(kinds: UInt64, literals: SIMD4<UInt64> = SIMD4()) {
    self.kinds = kinds
    self.literals = literals
  }

  /// Admits the words that equal one of some literals.
  init(ofLiterals numbers: ArraySlice<UInt32>) {
    self = .closed
    for number in numbers {
      let bit = Self.bit(ofLiteral: number)
      literals[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
  }

  /// The bit of a literal, 1 to 255: its own for the common words, one of those that the others share else. No literal
  /// has bit 0.
  static func bit(ofLiteral number: UInt32) -> UInt8 {
    let own = UInt32(Gate.commonWords.count)
    if number < own { return UInt8(1 + number) }
    return UInt8(1 + own + (number &* 0x9E37_79B1) >> 8 % (255 - own))
  }

  /// What either of two gates admits.
  func union(_ other: WideGate) -> WideGate {
    WideGate(kinds: kinds | other.kinds, literals: literals | other.literals)
  }

  /// The gate that is asked first: admits all that this one does.
  var narrow: Gate {
    if self == .open { return .open }
    var bits: UInt64 = 0
    for bit in 0..<256 where literals[bit >> 6] >> UInt64(bit & 63) & 1 != 0 { bits |= Gate.bit(ofWide: UInt8(bit)) }
    return Gate(kinds: kinds, literals: bits)
  }

  /// How many words it admits, by rule of thumb, to tell the narrower of two gates: nouns, verbs and adjectives are
  /// common, other tags and single literals are not.
  var breadth: Double {
    let common = TagSet.noun.union(.verb).union(.adjective).rawValue
    return 0.1 * Double((kinds & common).nonzeroBitCount) + 0.02 * Double((kinds & ~common).nonzeroBitCount)
      + Double((0..<4).reduce(0) { $0 + literals[$1].nonzeroBitCount }) / 128
  }
}

/// The wide gates of an engine, each once, in a table: of each the kinds and then the literals, five words.
struct WideGates {
  /// A gate's number in the table. Gates only spare attempts, so those for which numbers do not suffice are open.
  typealias Number = UInt16

  /// The number of the open gate.
  static let open: Number = 0

  private(set) var table: [UInt64] = []
  private var known: [WideGate: Int32] = [:]

  /// The table with the open gate.
  init() { _ = number(of: .open) }

  /// The number of a gate, which is added if it is new.
  mutating func number(of gate: WideGate) -> Number { Number(exactly: place(of: gate) / 5) ?? Self.open }

  /// Where the literals of a gate begin in the table.
  mutating func literals(of gate: WideGate) -> Int32 { place(of: gate) + 1 }

  private mutating func place(of gate: WideGate) -> Int32 {
    if let known = known[gate] { return known }
    let place = Int32(table.count)
    table.append(gate.kinds)
    for i in 0..<4 { table.append(gate.literals[i]) }
    known[gate] = place
    return place
  }
}

extension Span<UInt64> {
  /// Whether the gate whose literals begin at a place of this table has the one that a word equals.
  @inline(__always)
  func holds(_ place: Int, literalOf word: WordSignature) -> Bool {
    // A gate has 256 bits, and bits are below.
    @inline(__always) func bit(_ number: UInt8) -> UInt64 {
      self[unchecked: place &+ Int(number >> 6)] &>> UInt64(number & 63)
    }
    return (bit(word.lower) | bit(word.exact)) & 1 != 0
  }

  /// Whether a word of a signature may pass what a gate of this table stands for.
  @inline(__always)
  func admits(_ gate: WideGates.Number, _ word: WordSignature) -> Bool {
    let place = Int(gate) &* 5
    return self[unchecked: place] & word.kinds != 0 || holds(place &+ 1, literalOf: word)
  }
}
