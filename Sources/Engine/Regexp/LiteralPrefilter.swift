import Analysis
import Packing

/// One pass over the bytes of a text that tells which rules can match where.
///
/// Every rule names byte strings of which its matches hold at least one. From each string four bytes are taken of which the
/// first three are rare, or all of two or three; a bit table says in one look-up whether the bytes at a place may begin
/// such a gram, another whether they do and whether the bytes beside them fit, and only then are the strings themselves
/// compared. (The shape of Wu and Manber,
/// “A fast algorithm for multi-pattern searching”, 1994.) For the first table bytes are brought to the 64 classes of
/// `GramAlphabet`, so that it tells all grams of letters apart and is 32 kB however many rules there are: a pass takes about
/// ten instructions a byte.
struct LiteralPrefilter: Sendable {
  /// A string that stands in a text.
  struct Hit {
    /// The rules that name the string, as a range in `rules`.
    let first: Int32
    let last: Int32
    /// Where the string begins.
    let place: Int
  }

  /// The strings, grouped by their grams, in the order of the grams' hashes.
  private let literals: [Literal]
  /// The bytes of all literals.
  private let bytes: [UInt8]
  /// The numbers of the rules of all literals.
  let rules: [Int32]
  /// For each two classes, the third classes with which they make a gram, one bit each; all of them for a gram of two.
  private let thirds: [UInt64]
  /// The hashes of grams, one bit each.
  private let grams: [UInt64]
  /// How many bits are set before each word of `grams`.
  private let ranks: [Int32]
  /// Where the literals of the n-th set bit start.
  private let starts: [Int32]
  /// What stands beside the gram of the n-th set bit.
  private let neighbours: [GramNeighbours]
  private let classes = GramAlphabet.classes

  /// Takes the strings of each rule, each of two bytes or more, ASCII letters small unless case counts.
  init(_ strings: [(rule: Int, isCaseSensitive: Bool, strings: [[UInt8]])]) {
    // Short strings first, which have the least choice of grams.
    let all = Self.collected(strings).sorted { ($0.bytes.count, $0.rules[0]) < ($1.bytes.count, $1.rules[0]) }
    var chooser = GramChooser()
    var sorted: [(hash: Int, literal: Literal)] = []
    var pool: [UInt8] = []
    var rules: [Int32] = []
    var thirds = [UInt64](repeating: 0, count: 4096)
    var grams = [UInt64](repeating: 0, count: 1024)
    for needle in all {
      let (bytes, isCaseSensitive) = (needle.bytes, needle.isCaseSensitive)
      let range = chooser.gram(of: bytes)
      let gram = bytes[range]
      let forms = gram.map { GramAlphabet.letters(of: $0, isCaseSensitive: isCaseSensitive) }
      for first in forms[0] {
        for second in forms[1] {
          let bits = gram.count == 2 ? UInt64.max : forms[2].reduce(0) { $0 | 1 << UInt64($1) }
          thirds[Int(first) << 6 | Int(second)] |= bits
        }
      }
      let literal = Literal(
        bytes, start: pool.count, gramOffset: range.lowerBound, rules: rules.count..<rules.count + needle.rules.count,
        isCaseSensitive: isCaseSensitive)
      rules += needle.rules
      let hash = Self.hash(gram.reversed().reduce(0) { $0 << 8 | UInt32($1) })
      grams[hash >> 6] |= 1 << UInt64(hash & 63)
      sorted.append((hash, literal))
      pool += bytes
    }
    sorted.sort { ($0.hash, $0.literal.start) < ($1.hash, $1.literal.start) }
    var starts = sorted.indices.filter { $0 == 0 || sorted[$0 - 1].hash != sorted[$0].hash }.map(Int32.init)
    starts.append(Int32(sorted.count))
    neighbours = zip(starts, starts.dropFirst()).map { lower, upper in
      sorted[Int(lower)..<Int(upper)].reduce(into: GramNeighbours()) { neighbours, entry in
        let bytes = Array(pool[Int(entry.literal.start)...].prefix(Int(entry.literal.count)))
        neighbours.add(
          bytes, gramAt: Int(entry.literal.gramOffset), isCaseSensitive: entry.literal.isCaseSensitive)
      }
    }
    var ranks: [Int32] = [0]
    for word in grams { ranks.append(ranks.last! + Int32(word.nonzeroBitCount)) }
    literals = sorted.map(\.literal)
    bytes = pool
    self.rules = rules
    self.thirds = thirds
    self.grams = grams
    self.ranks = ranks
    self.starts = starts
  }

  /// A string and the rules that name it.
  private struct Needle: Hashable {
    let bytes: [UInt8]
    let isCaseSensitive: Bool
    var rules: [Int32] = []

    func hash(into hasher: inout Hasher) { hasher.combine(Hash.of(bytes.span)) }

    static func == (a: Needle, b: Needle) -> Bool { a.bytes == b.bytes && a.isCaseSensitive == b.isCaseSensitive }
  }

  /// Each string once, with all its rules: of thousands of rules many name the same.
  private static func collected(_ strings: [(rule: Int, isCaseSensitive: Bool, strings: [[UInt8]])]) -> [Needle] {
    var needles: [Needle] = []
    var numbers: [Needle: Int] = [:]
    for (rule, isCaseSensitive, strings) in strings {
      for string in strings {
        let needle = Needle(bytes: string, isCaseSensitive: isCaseSensitive)
        let number = numbers[needle] ?? needles.count
        if number == needles.count {
          numbers[needle] = number
          needles.append(needle)
        }
        needles[number].rules.append(Int32(rule))
      }
    }
    return needles
  }

  /// Appends every string that lies in `text[bounds]`. O(bytes).
  func scan(_ text: [UInt8], in bounds: Range<Int>, into hits: inout [Hit]) {
    guard bounds.count >= 2 else { return }
    let span = text.span
    let classes = self.classes.span
    let thirds = self.thirds.span
    let bytes = span.bytes
    // Classes are below 64 and bytes below 256, so neither table needs a check.
    @inline(__always) func classOf(_ byte: UInt32) -> Int { Int(classes[unchecked: Int(byte & 0xFF)]) }
    @inline(__always) func bit(_ first: Int, _ second: Int, _ third: Int) -> UInt64 {
      thirds[unchecked: first &<< 6 | second] &>> UInt64(truncatingIfNeeded: third)
    }
    var i = bounds.lowerBound
    var first = classOf(UInt32(span[unchecked: i]))
    var second = classOf(UInt32(span[unchecked: i + 1]))
    // Four places a step, from the classes of the two bytes before and the four bytes after them.
    while i + 6 <= bounds.upperBound {
      let word = UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i &+ 2, as: UInt32.self))
      let (third, fourth) = (classOf(word), classOf(word >> 8))
      let (fifth, sixth) = (classOf(word >> 16), classOf(word >> 24))
      let bits =
        (bit(first, second, third), bit(second, third, fourth), bit(third, fourth, fifth), bit(fourth, fifth, sixth))
      if (bits.0 | bits.1 | bits.2 | bits.3) & 1 != 0 {
        if bits.0 & 1 != 0 { compare(at: i, span, bounds, &hits) }
        if bits.1 & 1 != 0 { compare(at: i + 1, span, bounds, &hits) }
        if bits.2 & 1 != 0 { compare(at: i + 2, span, bounds, &hits) }
        if bits.3 & 1 != 0 { compare(at: i + 3, span, bounds, &hits) }
      }
      (first, second) = (fifth, sixth)
      i += 4
    }
    while i + 2 <= bounds.upperBound {
      // Beyond the end any byte will do: it only decides whether strings are compared.
      let third = i + 2 < span.count ? classOf(UInt32(span[unchecked: i + 2])) : 0
      if bit(first, second, third) & 1 != 0 {
        compare(at: i, span, bounds, &hits)
      }
      (first, second) = (second, third)
      i += 1
    }
  }

  /// Compares the strings whose grams the bytes at `i` begin.
  @inline(never)
  private func compare(at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>, _ hits: inout [Hit]) {
    let grams = self.grams.span
    // The byte before the gram, and seven from its start; at the ends of the text only those of the gram.
    let isInside = i >= 1 && i + 7 <= text.count
    var bytes: UInt64 = 0
    if isInside {
      bytes = UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i - 1, as: UInt64.self))
    } else {
      for k in (i..<min(i + 4, text.count)).reversed() { bytes = (bytes | UInt64(text[k])) << 8 }
    }
    let word = UInt32(truncatingIfNeeded: bytes >> 8)
    // Most places have none, so that all three are asked before any is looked at. Hashes are below the count of bits.
    @inline(__always) func bit(_ hash: Int) -> UInt64 { grams[unchecked: hash >> 6] &>> UInt64(hash & 63) & 1 }
    let (four, three, two) = (Self.hash(word), Self.hash(word & 0xFF_FFFF), Self.hash(word & 0xFFFF))
    let bits = (bit(four), bit(three), bit(two))
    if bits.0 | bits.1 | bits.2 == 0 { return }
    if bits.0 != 0 { compare(four, bytes, isInside, at: i, text, bounds, &hits) }
    if bits.1 != 0, three != four { compare(three, bytes, isInside, at: i, text, bounds, &hits) }
    if bits.2 != 0, two != three { compare(two, bytes, isInside, at: i, text, bounds, &hits) }
  }

  @inline(__always)
  private func compare(
    _ hash: Int, _ bytes: UInt64, _ isInside: Bool, at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>,
    _ hits: inout [Hit]
  ) {
    let grams = self.grams.span
    let ranks = self.ranks.span
    let neighbours = self.neighbours.span
    let classes = self.classes.span
    // A hash is below the count of bits; that its bit is set makes the rank one of a gram.
    let lower = grams[unchecked: hash >> 6] & ((1 &<< UInt64(hash & 63)) &- 1)
    let rank = Int(ranks[unchecked: hash >> 6]) &+ lower.nonzeroBitCount
    if isInside, !neighbours[unchecked: rank].admit(bytes, classes) { return }
    compareAll(rank, at: i, text, bounds, &hits)
  }

  /// Compares the strings of a gram.
  @inline(never)
  private func compareAll(_ rank: Int, at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>, _ hits: inout [Hit]) {
    let literals = self.literals.span
    let starts = self.starts.span
    // What starts hold is below the count of literals.
    for index in Int(starts[rank])..<Int(starts[rank + 1]) {
      let literal = literals[unchecked: index]
      let start = i &- Int(literal.gramOffset)
      if start >= bounds.lowerBound, start &+ Int(literal.count) <= bounds.upperBound,
        literal.stands(at: start, in: text, self.bytes)
      {
        hits.append(Hit(first: literal.firstRule, last: literal.lastRule, place: start))
      }
    }
  }

  /// The hash of a gram, the first byte lowest, zeros after its end (Knuth's multiplicative hash). Setting bit 5 folds
  /// letters; that it also joins a few other bytes only costs a comparison.
  @inline(__always)
  private static func hash(_ gram: UInt32) -> Int { Int(((gram | 0x2020_2020) &* 2_654_435_761) >> 16) }
}

extension LiteralPrefilter: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(literals, bytes, rules, thirds, grams, ranks, starts, neighbours)
  }

  init(from unpacker: inout Unpacker) {
    literals = [Literal](from: &unpacker)
    bytes = [UInt8](from: &unpacker)
    rules = [Int32](from: &unpacker)
    thirds = [UInt64](from: &unpacker)
    grams = [UInt64](from: &unpacker)
    ranks = [Int32](from: &unpacker)
    starts = [Int32](from: &unpacker)
    neighbours = [GramNeighbours](from: &unpacker)
  }
}
