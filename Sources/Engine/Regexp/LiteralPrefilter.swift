import Packing

/// One pass over the bytes of a text that tells which rules can match where.
///
/// Every rule names byte strings of which its matches hold at least one. From each string the rarest three bytes are
/// taken, or both of two; a bit table says in one look-up whether the bytes at a place may begin such a gram, and only
/// then are the strings themselves compared. (The shape of Wu and Manber, “A fast algorithm for multi-pattern
/// searching”, 1994.) Bytes are first brought to the 64 classes of `GramAlphabet`, so the table tells all grams of letters
/// apart and is 32 kB however many rules there are: a pass takes about ten instructions a byte.
struct LiteralPrefilter: Sendable {
  /// A string that stands in a text.
  struct Hit {
    /// The rule that names the string.
    let rule: Int32
    /// Where the string begins.
    let place: Int
  }

  private static let bucketCount = 4096

  /// The strings, grouped by the bucket of their grams.
  private let literals: [Literal]
  /// The bytes of all literals.
  private let bytes: [UInt8]
  /// For each two classes, the third classes with which they make a gram, one bit each; all of them for a gram of two.
  private let thirds: [UInt64]
  /// Where the literals of each bucket start.
  private let starts: [Int32]
  private let classes = GramAlphabet.classes

  /// Takes the strings of each rule, each of two bytes or more, ASCII letters small unless case counts.
  init(_ strings: [(rule: Int, isCaseSensitive: Bool, strings: [[UInt8]])]) {
    var all = strings.flatMap { rule, isCaseSensitive, strings in
      strings.map { (bytes: $0, rule: rule, isCaseSensitive: isCaseSensitive) }
    }
    // Short strings first, which have the least choice of grams.
    all.sort { ($0.bytes.count, $0.rule) < ($1.bytes.count, $1.rule) }
    var chooser = GramChooser()
    var sorted: [(bucket: Int, literal: Literal)] = []
    var pool: [UInt8] = []
    var thirds = [UInt64](repeating: 0, count: 4096)
    for (bytes, rule, isCaseSensitive) in all {
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
        bytes, start: pool.count, gramOffset: range.lowerBound, rule: rule, isCaseSensitive: isCaseSensitive)
      let third = gram.count == 2 ? 0 : gram[range.lowerBound + 2]
      sorted.append((Self.bucket(gram[range.lowerBound], gram[range.lowerBound + 1], third), literal))
      pool += bytes
    }
    sorted.sort { ($0.bucket, $0.literal.start) < ($1.bucket, $1.literal.start) }
    var starts = [Int32](repeating: 0, count: Self.bucketCount + 1)
    for item in sorted { starts[item.bucket + 1] += 1 }
    for i in 1...Self.bucketCount { starts[i] += starts[i - 1] }
    literals = sorted.map(\.literal)
    bytes = pool
    self.thirds = thirds
    self.starts = starts
  }

  /// Appends every string that lies in `text[bounds]`. O(bytes).
  func scan(_ text: [UInt8], in bounds: Range<Int>, into hits: inout [Hit]) {
    guard bounds.count >= 2 else { return }
    let span = text.span
    let classes = self.classes.span
    let thirds = self.thirds.span
    // Classes are below 64 and bytes below 256, so neither table needs a check.
    @inline(__always) func classOf(_ byte: UInt32) -> Int { Int(classes[unchecked: Int(byte & 0xFF)]) }
    @inline(__always) func bit(_ first: Int, _ second: Int, _ third: Int) -> UInt64 {
      thirds[unchecked: first &<< 6 | second] &>> UInt64(truncatingIfNeeded: third)
    }
    @inline(__always) func isPair(_ first: Int, _ second: Int) -> Bool {
      thirds[unchecked: first &<< 6 | second] == .max
    }
    var i = bounds.lowerBound
    var first = classOf(UInt32(span[unchecked: i]))
    var second = classOf(UInt32(span[unchecked: i + 1]))
    // Four places a step, from the classes of the two bytes before and the four bytes after them.
    while i + 6 <= bounds.upperBound {
      let word = UInt32(littleEndian: span.bytes.unsafeLoadUnaligned(fromByteOffset: i + 2, as: UInt32.self))
      let (third, fourth) = (classOf(word), classOf(word >> 8))
      let (fifth, sixth) = (classOf(word >> 16), classOf(word >> 24))
      let bits =
        (bit(first, second, third), bit(second, third, fourth), bit(third, fourth, fifth), bit(fourth, fifth, sixth))
      if (bits.0 | bits.1 | bits.2 | bits.3) & 1 != 0 {
        if bits.0 & 1 != 0 { compare(at: i, isPair: isPair(first, second), span, bounds, &hits) }
        if bits.1 & 1 != 0 { compare(at: i + 1, isPair: isPair(second, third), span, bounds, &hits) }
        if bits.2 & 1 != 0 { compare(at: i + 2, isPair: isPair(third, fourth), span, bounds, &hits) }
        if bits.3 & 1 != 0 { compare(at: i + 3, isPair: isPair(fourth, fifth), span, bounds, &hits) }
      }
      (first, second) = (fifth, sixth)
      i += 4
    }
    while i + 2 <= bounds.upperBound {
      // Beyond the end any byte will do: it only decides whether strings are compared.
      let third = i + 2 < span.count ? classOf(UInt32(span[unchecked: i + 2])) : 0
      if bit(first, second, third) & 1 != 0 {
        compare(at: i, isPair: isPair(first, second), span, bounds, &hits)
      }
      (first, second) = (second, third)
      i += 1
    }
  }

  /// Compares the strings whose grams the bytes at `i` may begin; `isPair` if they may begin a gram of two.
  @inline(never)
  private func compare(
    at i: Int, isPair: Bool, _ text: Span<UInt8>, _ bounds: Range<Int>, _ hits: inout [Hit]
  ) {
    let (first, second) = (text[unchecked: i], text[unchecked: i + 1])
    if i + 3 <= bounds.upperBound {
      compare(Self.bucket(first, second, text[unchecked: i + 2]), at: i, text, bounds, &hits)
    }
    if isPair { compare(Self.bucket(first, second, 0), at: i, text, bounds, &hits) }
  }

  @inline(__always)
  private func compare(_ bucket: Int, at i: Int, _ text: Span<UInt8>, _ bounds: Range<Int>, _ hits: inout [Hit]) {
    let literals = self.literals.span
    let starts = self.starts.span
    // Buckets are below the count of starts, and what starts hold is below the count of literals.
    for index in Int(starts[unchecked: bucket])..<Int(starts[unchecked: bucket + 1]) {
      let literal = literals[unchecked: index]
      let start = i &- Int(literal.gramOffset)
      if start >= bounds.lowerBound, start &+ Int(literal.count) <= bounds.upperBound,
        literal.stands(at: start, in: text, bytes)
      {
        hits.append(Hit(rule: literal.rule, place: start))
      }
    }
  }

  /// The bucket of a gram, which a zero makes one of two bytes (Knuth's multiplicative hash). Setting bit 5 folds letters;
  /// that it also joins a few other bytes only costs a comparison.
  @inline(__always)
  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let key = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
    return Int(((key | 0x20_2020) &* 2_654_435_761) >> 20)
  }
}

extension LiteralPrefilter: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(literals, bytes, thirds, starts)
  }

  init(from unpacker: inout Unpacker) {
    literals = [Literal](from: &unpacker)
    bytes = [UInt8](from: &unpacker)
    thirds = [UInt64](from: &unpacker)
    starts = [Int32](from: &unpacker)
  }
}
