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

/// A wide gate whose literals stand in a row of a table, since most gates have no literals or those of others.
struct GateRow: Sendable, Hashable {
  let kinds: UInt64
  /// Where its four words begin in the table.
  let start: Int32

  /// Admits everything, the edges of a sentence too.
  static let open = GateRow(kinds: .max, start: 0)
}

/// The literals of gates: four words a row, each row once.
struct GateRows {
  private(set) var words: [UInt64] = [0, 0, 0, 0]
  private var known: [SIMD4<UInt64>: Int32] = [SIMD4(): 0]

  /// The empty table.
  init() {}

  /// The row of a gate, added if it is new.
  mutating func row(of gate: WideGate) -> GateRow { GateRow(kinds: gate.kinds, start: start(of: gate.literals)) }

  /// Where the row with some literals begins.
  mutating func start(of literals: SIMD4<UInt64>) -> Int32 {
    if let known = known[literals] { return known }
    let start = Int32(words.count)
    for i in 0..<4 { words.append(literals[i]) }
    known[literals] = start
    return start
  }
}

extension Span<UInt64> {
  /// Whether a row of this table has the literal that a word equals.
  @inline(__always)
  func holds(_ start: Int32, literalOf word: WordSignature) -> Bool {
    // Rows have 256 bits, and bits are below.
    @inline(__always) func bit(_ number: UInt8) -> UInt64 {
      self[unchecked: Int(start) &+ Int(number >> 6)] &>> UInt64(number & 63)
    }
    return (bit(word.lower) | bit(word.exact)) & 1 != 0
  }

  /// Whether a word of a signature may pass what a row of this table stands for.
  @inline(__always)
  func admits(_ row: GateRow, _ word: WordSignature) -> Bool {
    row.kinds & word.kinds != 0 || holds(row.start, literalOf: word)
  }
}

extension GateRow: Packable {
  func pack(into packer: inout Packer) { packer.pack(kinds, start) }

  init(from unpacker: inout Unpacker) {
    self.init(kinds: UInt64(from: &unpacker), start: Int32(from: &unpacker))
  }
}
