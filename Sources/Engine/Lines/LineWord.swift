import Text

/// A word of a line: letters and digits, with apostrophes, full stops, hyphens and ampersands between them.
struct LineWord {
  /// What its characters are.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// The first character is a letter.
    static let letter = Traits(rawValue: 1)
    /// The first character is a capital.
    static let capital = Traits(rawValue: 2)
    /// There are letters, and all of them are capitals.
    static let allCapitals = Traits(rawValue: 4)
    /// There are only digits, and marks between them.
    static let number = Traits(rawValue: 8)
    /// A capital follows a small letter, or letters and digits are stuck together.
    static let glued = Traits(rawValue: 16)
    /// It has four bytes or more, begins with a letter and is no function word.
    static let content = Traits(rawValue: 32)
    /// Only in ``LineVocabulary``: the bytes are one word, or with `blank` none, wherever they stand apart in a line.
    static let whole = Traits(rawValue: 64)
    /// Only in ``LineVocabulary``, with `whole`: there is no word in the bytes.
    static let blank = Traits(rawValue: 128)
  }

  var form: LineForm
  var range: ByteRange

  var hash: UInt32 { form.hash }
  var kinds: WordKinds { form.kinds }
  var traits: Traits { form.traits }
  var joints: UInt8 { form.joints }
  var lower: Int { Int(range.lower) }
  var upper: Int { Int(range.upper) }
  var isNumber: Bool { traits.contains(.number) }
  /// Whether it is a word of four bytes or more that is no function word.
  var isContent: Bool { traits.contains(.content) }
}

/// What a word is, wherever it stands: one number, so that it is copied at once.
struct LineForm {
  private var bits: UInt64

  init(hash: UInt32, kinds: WordKinds, traits: LineWord.Traits, joints: UInt8 = 0) {
    bits = UInt64(hash) | UInt64(kinds.rawValue) << 32 | UInt64(traits.rawValue) << 48 | UInt64(joints) << 56
  }

  var hash: UInt32 { UInt32(truncatingIfNeeded: bits) }
  var kinds: WordKinds { WordKinds(rawValue: UInt16(truncatingIfNeeded: bits >> 32)) }
  var traits: LineWord.Traits { LineWord.Traits(rawValue: UInt8(truncatingIfNeeded: bits >> 48)) }
  /// How many full stops, hyphens and the like stand inside; 255 for more.
  var joints: UInt8 { UInt8(truncatingIfNeeded: bits >> 56) }

  /// The same with more traits.
  func with(_ traits: LineWord.Traits) -> LineForm {
    LineForm(hash: hash, kinds: kinds, traits: self.traits.union(traits), joints: joints)
  }
}

/// Cuts a line into words.
struct LineWordReader {
  private let kinds = WordKinds.table

  /// The most words that are read of a line; what follows says no more about its kind.
  static let limit = 48

  /// Replaces `words` by the words of `bytes[lower..<upper]`, at most `limit`.
  func read(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into words: inout [LineWord]) {
    precondition(0 <= lower && upper <= bytes.count)
    words.removeAll(keepingCapacity: true)
    words.append(addingCapacity: Self.limit) { words in
      var p = lower
      while p < upper, words.count < Self.limit { p = step(bytes, p, upper, into: &words) }
    }
  }

  /// Reads the word at `p`, or passes over what is none, and returns where to go on.
  @inline(__always)
  func step(_ bytes: Span<UInt8>, _ p: Int, _ upper: Int, into words: inout OutputSpan<LineWord>) -> Int {
    let byte = bytes[unchecked: p]
    if let end = readPlainWord(bytes, p, upper, into: &words) {
      return end < upper && bytes[unchecked: end] == 0x20 ? end + 1 : end
    }
    if isWord(byte) { return readWord(bytes, p, upper, into: &words) }
    if byte < 0x80 { return p + 1 }
    let scalar = decodeScalar(bytes, at: p, end: upper)
    return isLetter(scalar.value) ? readWord(bytes, p, upper, into: &words) : p + scalar.length
  }

  @inline(__always)
  private func isWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && ((byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10)
  }

  /// Whether a scalar beyond ASCII is a letter or a digit.
  @inline(__always)
  private func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0xC0 && (scalar < 0x2000 || scalar > 0x2BFF) && scalar != 0xD7 && scalar != 0xF7
      && !(0x3000...0x303F).contains(scalar) && !(0xFF00...0xFF0F).contains(scalar) && scalar < 0x1F000
      && !(0xFE00...0xFE0F).contains(scalar) && scalar != 0xFFFD && scalar != 0xFEFF
  }

  /// Reads a word that is nothing but ASCII letters, with a capital at most at its start; nil when it is any other. Nine
  /// words of ten are, and this takes a third of the time.
  @inline(__always)
  private func readPlainWord(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into words: inout OutputSpan<LineWord>
  ) -> Int? {
    let first = bytes[unchecked: lower]
    guard (first | 0x20) &- 0x61 < 26 else { return nil }
    var hash = WordHash()
    hash.addLetter(first)
    var p = lower + 1
    while p < upper, bytes[unchecked: p] &- 0x61 < 26 {
      hash.addLetter(bytes[unchecked: p])
      p += 1
    }
    if p < upper {
      let next = bytes[unchecked: p]
      if next >= 0x80 || isWord(next) || next == 0x27 || next == 0x2E || next == 0x2D || next == 0x26 { return nil }
    }
    var traits: LineWord.Traits =
      first >= 0x61 ? .letter : p == lower + 1 ? [.letter, .capital, .allCapitals] : [.letter, .capital]
    let kinds = WordKinds.of(hash.value, in: kinds)
    if p - lower >= 4, !kinds.contains(.function) { traits.insert(.content) }
    words.append(
      LineWord(
        form: LineForm(hash: hash.value, kinds: kinds, traits: traits),
        range: ByteRange(UInt32(truncatingIfNeeded: lower), UInt32(truncatingIfNeeded: p))))
    return p
  }

  private func readWord(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into words: inout OutputSpan<LineWord>
  ) -> Int {
    var hash = WordHash()
    var p = lower
    var letters = 0
    var capitals = 0
    var digits = 0
    var joints = 0
    var isGlued = false
    var previous = Character.none
    var first = Character.none
    while p < upper {
      let byte = bytes[p]
      var scalar = UInt32(byte)
      var length = 1
      if byte >= 0x80 {
        let decoded = decodeScalar(bytes, at: p, end: upper)
        (scalar, length) = (decoded.value, decoded.length)
        if scalar == 0x2019, follows(bytes, p + length, upper) {
          p += length
          continue
        }
        if !isLetter(scalar) { break }
      } else if !isWord(byte) {
        guard byte == 0x27 || byte == 0x2E || byte == 0x2D || byte == 0x26, follows(bytes, p + 1, upper) else { break }
        if byte != 0x27 {
          hash.add(scalar)
          joints += 1
        }
        previous = .none
        p += 1
        continue
      }
      hash.add(scalar)
      let character: Character = byte &- 0x30 < 10 ? .digit : WordHash.isCapital(scalar) ? .capital : .small
      switch character {
      case .digit: digits += 1
      case .capital:
        capitals += 1
        letters += 1
      default: letters += 1
      }
      if character == .capital, previous == .small, p + 1 < upper, bytes[p + 1] >= 0x61 { isGlued = true }
      if character == .capital, previous == .digit, p + 1 < upper, bytes[p + 1] >= 0x61 { isGlued = true }
      if character == .digit, previous == .small || previous == .capital, letters >= 2 { isGlued = true }
      if first == .none { first = character }
      previous = character
      p += length
    }
    var traits: LineWord.Traits = first == .capital ? [.letter, .capital] : first == .digit ? [] : .letter
    if letters > 0, capitals == letters { traits.insert(.allCapitals) }
    if letters == 0, digits > 0 { traits.insert(.number) }
    if isGlued { traits.insert(.glued) }
    let kinds = WordKinds.of(hash.value, in: kinds)
    if p - lower >= 4, traits.contains(.letter), !kinds.contains(.function) { traits.insert(.content) }
    words.append(
      LineWord(
        form: LineForm(hash: hash.value, kinds: kinds, traits: traits, joints: UInt8(min(joints, 255))),
        range: ByteRange(lower..<p)))
    return p
  }

  private enum Character { case none, small, capital, digit }

  /// Whether the word goes on at `p`.
  @inline(__always)
  func follows(_ bytes: Span<UInt8>, _ p: Int, _ upper: Int) -> Bool {
    p < upper && (isWord(bytes[p]) || bytes[p] >= 0xC3)
  }
}
