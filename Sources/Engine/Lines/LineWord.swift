import Text

/// A word of a line: letters and digits, with apostrophes, full stops, hyphens and ampersands between them.
struct LineWord {
  var hash: UInt32
  var lower: Int
  var upper: Int
  var kinds: WordKinds
  /// Whether the first character is a letter.
  var startsWithLetter: Bool
  var startsWithCapital: Bool
  /// Whether there are letters and all of them are capitals.
  var isAllCapitals: Bool
  /// Whether there are only digits, and marks between them.
  var isNumber: Bool
  /// How many full stops, hyphens and the like stand inside.
  var joints: Int
  /// Whether a capital follows a small letter, or letters and digits are stuck together.
  var isGlued: Bool
}

/// Cuts a line into words.
struct LineWordReader {
  private let kinds = WordKinds.table

  /// The most words that are read of a line; what follows says no more about its kind.
  static let limit = 48

  /// Replaces `words` by the words of `bytes[lower..<upper]`, at most `limit`.
  func read(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into words: inout [LineWord]) {
    words.removeAll(keepingCapacity: true)
    var p = lower
    while p < upper, words.count < Self.limit {
      let byte = bytes[p]
      if let end = readPlainWord(bytes, p, upper, into: &words) {
        p = end
      } else if isWord(byte) {
        p = readWord(bytes, p, upper, into: &words)
      } else if byte < 0x80 {
        p += 1
      } else {
        let scalar = decodeScalar(bytes, at: p, end: upper)
        if isLetter(scalar.value) { p = readWord(bytes, p, upper, into: &words) } else { p += scalar.length }
      }
    }
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
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into words: inout [LineWord]
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
    let startsWithCapital = first < 0x61
    words.append(
      LineWord(
        hash: hash.value, lower: lower, upper: p, kinds: WordKinds.of(hash.value, in: kinds), startsWithLetter: true,
        startsWithCapital: startsWithCapital, isAllCapitals: startsWithCapital && p == lower + 1, isNumber: false,
        joints: 0, isGlued: false))
    return p
  }

  private func readWord(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into words: inout [LineWord]) -> Int {
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
    words.append(
      LineWord(
        hash: hash.value, lower: lower, upper: p, kinds: WordKinds.of(hash.value, in: kinds),
        startsWithLetter: first != .digit, startsWithCapital: first == .capital,
        isAllCapitals: letters > 0 && capitals == letters, isNumber: letters == 0 && digits > 0, joints: joints,
        isGlued: isGlued))
    return p
  }

  private enum Character { case none, small, capital, digit }

  /// Whether the word goes on at `p`.
  @inline(__always)
  private func follows(_ bytes: Span<UInt8>, _ p: Int, _ upper: Int) -> Bool {
    p < upper && (isWord(bytes[p]) || bytes[p] >= 0xC3)
  }
}
