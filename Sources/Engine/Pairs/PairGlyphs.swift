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
  /// For each first byte, the marks that start with it, the longest first.
  private let starts: [[UInt8]]
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

    var kinds = [UInt8](repeating: 0, count: 256)
    var starts = [[UInt8]](repeating: [], count: 256)
    for (index, glyph) in glyphs.enumerated() {
      kinds[Int(glyph.bytes[0])] = Self.mark
      starts[Int(glyph.bytes[0])].append(UInt8(index))
    }
    for first in starts.indices { starts[first].sort { glyphs[Int($0)].bytes.count > glyphs[Int($1)].bytes.count } }
    kinds[0x0A] = Self.lineBreak
    kinds[0x0D] = Self.lineBreak
    self.glyphs = glyphs
    self.kinds = kinds
    self.starts = starts
    self.nativeConventions = native
  }

  /// The mark that stands at `offset`, whose byte may start one.
  func glyph(at offset: Int, in text: [UInt8]) -> UInt8? {
    let candidates = starts[Int(text[offset])]
    candidate: for number in candidates {
      let bytes = glyphs[Int(number)].bytes
      if offset + bytes.count > text.count { continue }
      var i = 1
      while i < bytes.count {
        if text[offset + i] != bytes[i] { continue candidate }
        i += 1
      }
      return number
    }
    return nil
  }

  /// Whether a convention opens with `open` and closes with `close`.
  func pairs(_ open: UInt8, _ close: UInt8) -> Bool { glyphs[Int(open)].opens & glyphs[Int(close)].closes != 0 }

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
