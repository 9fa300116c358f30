import Rules
import Text

/// The marks of a pack's conventions, numbered, with what each may do.
struct PairGlyphs: Sendable {
  /// One mark.
  struct Glyph: Sendable {
    /// The mark in UTF-8.
    var bytes: [UInt8]
    /// The conventions that open an outer or an inner quotation with it, one bit each.
    var opens: UInt64 = 0
    /// The conventions that close an outer or an inner quotation with it.
    var closes: UInt64 = 0
    /// For a bracket, the number of its pair.
    var bracket: UInt8?
    /// Whether the bracket opens.
    var isOpeningBracket = false
    /// Whether the mark may also be an apostrophe or a prime.
    var isApostrophe = false
    /// Whether a convention of the pack's language uses it.
    var isNative = false
    /// Whether the one mark both opens and closes in the pack's language, as the straight ones do.
    var isNeutral = false
  }

  /// The kinds of bytes: nothing, a line break, the first byte of a mark.
  static let plain: UInt8 = 0
  static let lineBreak: UInt8 = 1
  static let mark: UInt8 = 2

  /// The marks; their numbers are their indices.
  let glyphs: [Glyph]
  /// What each byte starts.
  let kinds: [UInt8]
  /// The marks by their first byte, the longest first.
  private let candidates: [Candidate]
  /// Where the marks that start with a byte begin among the candidates; one entry more than there are bytes.
  private let firstCandidates: [UInt16]
  /// For each pair of marks, whether a convention opens with the first and closes with the second.
  private let pairing: [Bool]
  /// The bits of the pack's own conventions; an inner level has its own bit, 32 above.
  let nativeConventions: UInt64

  /// Numbers the marks of at most 32 conventions; those of its own language are native.
  init(_ conventions: PairConventions) {
    var glyphs: [Glyph] = []
    var native: UInt64 = 0
    func number(_ mark: String) -> Int {
      let bytes = Array(mark.utf8)
      if let known = glyphs.firstIndex(where: { $0.bytes == bytes }) { return known }
      glyphs.append(Glyph(bytes: bytes))
      return glyphs.count - 1
    }
    for (index, convention) in conventions.quotes.prefix(32).enumerated() {
      let isNative = convention.language == conventions.language
      for (open, close, bit) in [
        (convention.open, convention.close, UInt64(1) << UInt64(index)),
        (convention.innerOpen ?? "", convention.innerClose ?? "", UInt64(1) << UInt64(index + 32)),
      ] where !open.isEmpty && !close.isEmpty {
        let (o, c) = (number(open), number(close))
        glyphs[o].opens |= bit
        glyphs[c].closes |= bit
        if isNative {
          native |= bit
          glyphs[o].isNative = true
          glyphs[c].isNative = true
          if o == c { glyphs[o].isNeutral = true }
        }
      }
    }
    for (index, pair) in conventions.brackets.enumerated() {
      let open = number(pair.open)
      glyphs[open].bracket = UInt8(index)
      glyphs[open].isOpeningBracket = true
      glyphs[number(pair.close)].bracket = UInt8(index)
    }
    for mark in conventions.apostrophes { glyphs[number(mark)].isApostrophe = true }

    self.glyphs = glyphs
    nativeConventions = native
    pairing = glyphs.flatMap { open in glyphs.map { open.opens & $0.closes != 0 } }
    (kinds, candidates, firstCandidates) = Self.tables(glyphs)
  }

  /// A mark to look for: its bytes as a little-endian number.
  private struct Candidate {
    let bytes: UInt32
    let mask: UInt32
    let number: UInt8
  }

  /// The tables by first byte; marks of more than four bytes are left out.
  private static func tables(_ glyphs: [Glyph]) -> (kinds: [UInt8], candidates: [Candidate], first: [UInt16]) {
    var kinds = [UInt8](repeating: plain, count: 256)
    var candidates: [Candidate] = []
    var first: [UInt16] = [0]
    for byte in 0..<256 {
      let starting = glyphs.indices.filter { Int(glyphs[$0].bytes[0]) == byte && glyphs[$0].bytes.count <= 4 }
      for number in starting.sorted(by: { glyphs[$0].bytes.count > glyphs[$1].bytes.count }) {
        let bytes = glyphs[number].bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let mask = UInt32.max >> UInt32(32 - 8 * glyphs[number].bytes.count)
        candidates.append(Candidate(bytes: bytes, mask: mask, number: UInt8(number)))
        kinds[byte] = mark
      }
      first.append(UInt16(candidates.count))
    }
    kinds[0x0A] = lineBreak
    kinds[0x0D] = lineBreak
    return (kinds, candidates, first)
  }

  /// The mark that stands at `offset`, whose byte may start one.
  func glyph(at offset: Int, in text: borrowing Span<UInt8>) -> UInt8? {
    var bytes: UInt32 = 0
    var i = min(offset + 4, text.count)
    while i > offset {
      i -= 1
      bytes = bytes << 8 | UInt32(text[i])
    }
    let byte = Int(text[offset])
    for index in Int(firstCandidates[byte])..<Int(firstCandidates[byte + 1]) {
      let candidate = candidates[index]
      if bytes & candidate.mask == candidate.bytes { return candidate.number }
    }
    return nil
  }

  /// The length of a mark in bytes.
  func length(_ glyph: UInt8) -> Int { glyphs[Int(glyph)].bytes.count }

  /// Whether a convention of the pack's language uses the mark.
  func isNative(_ glyph: UInt8) -> Bool { glyphs[Int(glyph)].isNative }

  /// Whether the one mark both opens and closes in the pack's language.
  func isNeutral(_ glyph: UInt8) -> Bool { glyphs[Int(glyph)].isNeutral }

  /// Whether a native convention closes with the mark.
  func closesNatively(_ glyph: UInt8) -> Bool { glyphs[Int(glyph)].closes & nativeConventions != 0 }

  /// Whether a native convention opens with the mark.
  func opensNatively(_ glyph: UInt8) -> Bool { glyphs[Int(glyph)].opens & nativeConventions != 0 }

  /// Whether a convention opens with `open` and closes with `close`.
  func pairs(_ open: UInt8, _ close: UInt8) -> Bool { pairing[Int(open) * glyphs.count + Int(close)] }

  /// Whether a native convention opens with `open` and closes with `close`.
  func pairsNatively(_ open: UInt8, _ close: UInt8) -> Bool {
    glyphs[Int(open)].opens & glyphs[Int(close)].closes & nativeConventions != 0
  }

  /// The mark that closes what `open` opened, by the first convention that has it, native ones first.
  func closing(for open: UInt8) -> String {
    partner(of: glyphs[Int(open)].opens) { $0.closes }
  }

  /// The mark that opens what `close` closes, by the first convention that has it, native ones first.
  func opening(for close: UInt8) -> String {
    partner(of: glyphs[Int(close)].closes) { $0.opens }
  }

  /// The bracket that answers `bracket`.
  func partner(ofBracket bracket: UInt8) -> String {
    let glyph = glyphs[Int(bracket)]
    let partner = glyphs.first { $0.bracket == glyph.bracket && $0.isOpeningBracket != glyph.isOpeningBracket }
    return partner.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The bytes of a mark.
  func range(of mark: PairMark) -> ByteRange {
    ByteRange(mark.offset, mark.offset + UInt32(glyphs[Int(mark.glyph)].bytes.count))
  }

  private func partner(of conventions: UInt64, role: (Glyph) -> UInt64) -> String {
    let wanted = conventions & nativeConventions != 0 ? conventions & nativeConventions : conventions
    let first = wanted & (0 &- wanted)
    return glyphs.first { role($0) & first != 0 }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
