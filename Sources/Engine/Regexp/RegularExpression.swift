import CPCRE2

/// A PCRE2 expression, compiled and, once it is used often and where the processor allows, translated to machine code.
///
/// Matching is bounded by PCRE2's match limit, so an expression that backtracks for ever gives up; that counts as no
/// match. Invalid UTF-8 never matches and never fails. Not `Sendable`: each worker compiles its own.
final class RegularExpression {
  /// Why an expression does not compile.
  struct Failure: Error {
    /// PCRE2's own words.
    let message: String
    /// Where in the expression, in UTF-8 bytes from 0.
    let offset: Int
  }

  /// The most steps one match may take. News text needs below 1,000; the limit holds a run-away match to about 5 ms.
  static let matchLimit: UInt32 = 200_000

  /// The bytes searched after which translating pays: it takes about as long as searching these.
  private static let translation = 4_000
  /// What one call costs untranslated beyond the bytes that it searches, in bytes.
  private static let call = 150
  /// How many bytes are searched first for a match. PCRE2 checks that all of them are UTF-8 before it looks, so text full
  /// of matches would else take time that grows with the square of its length.
  private static let firstWindow = 2_000
  private static let widestWindow = 64_000
  /// How near the end of what was searched a match may come without being tried again on more text, and how long a
  /// match in a text of more than one window may be.
  private static let margin = 500

  let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer
  /// One worker's, so it needs no check for exclusive access.
  @exclusivity(unchecked)
  private var searched = 0

  /// Compiles `expression`.
  ///
  /// - Throws: `Failure` when it is no PCRE2 expression.
  init(_ expression: String, isCaseSensitive: Bool, isAnchored: Bool = false) throws(Failure) {
    var options = PCRE2_UTF | UInt32(PCRE2_MATCH_INVALID_UTF) | PCRE2_UCP
    if !isCaseSensitive { options |= PCRE2_CASELESS }
    options |= isAnchored ? PCRE2_ANCHORED | PCRE2_ENDANCHORED : PCRE2_USE_OFFSET_LIMIT
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(expression.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      var buffer = [UInt8](repeating: 0, count: 256)
      let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
      throw Failure(message: String(decoding: buffer.prefix(Int(max(length, 0))), as: UTF8.self), offset: offset)
    }
    self.code = code
    self.data = pcre2_match_data_create_from_pattern_8(code, nil)
    self.context = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(context, Self.matchLimit)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// The groups of the first match in `text[bounds]` that begins at `start` or after it and not after `last`, group 0
  /// first; nil when there is none.
  ///
  /// Look-behind and `\b` see nothing outside `bounds`. A group that took no part has an empty range at 0.
  func firstMatch(in text: [UInt8], bounds: Range<Int>, from start: Int, to last: Int = .max) -> [Range<Int>]? {
    var start = start
    var width = Self.firstWindow
    pcre2_set_offset_limit_8(context, last >= bounds.upperBound ? Int(bitPattern: UInt.max) : last - bounds.lowerBound)
    while start <= last {
      let end = start + width >= bounds.upperBound ? bounds.upperBound : start + width
      let groups = match(text, bounds.lowerBound..<end, from: start, isCut: end < bounds.upperBound)
      if end == bounds.upperBound { return groups }
      if let groups, groups[0].upperBound <= end - Self.margin { return groups }
      // What may reach beyond the window is tried again from where it begins.
      start = max(start, groups.map(\.[0].lowerBound) ?? end - Self.margin)
      while start > bounds.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
      if groups != nil, width == Self.widestWindow { return groups }
      width = min(2 * width, Self.widestWindow)
    }
    return nil
  }

  /// The groups of the first match at or after `start` in `text[bounds]`, which may be cut from a longer text.
  private func match(_ text: [UInt8], _ bounds: Range<Int>, from start: Int, isCut: Bool) -> [Range<Int>]? {
    guard run(text, bounds, from: start, isCut: isCut) > 0 else { return nil }
    let vector = pcre2_get_ovector_pointer_8(data)!
    let groups = Int(pcre2_get_ovector_count_8(data))
    return (0..<groups).map { group in
      let lower = vector[2 * group]
      let upper = vector[2 * group + 1]
      // PCRE2_UNSET is ~0; `\K` in a look-around can make the end come first.
      guard lower != Int(bitPattern: UInt.max), lower <= upper else { return 0..<0 }
      return lower + bounds.lowerBound..<upper + bounds.lowerBound
    }
  }

  /// PCRE2's own result: positive when there is a match.
  private func run(_ text: [UInt8], _ bounds: Range<Int>, from start: Int, isCut: Bool) -> Int32 {
    if searched < Self.translation {
      searched += bounds.upperBound - start + Self.call
      if searched >= Self.translation { pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) }
    }
    let options = isCut ? UInt32(PCRE2_NOTEOL) : 0
    return text.withUnsafeBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      return pcre2_match_8(
        code, base + bounds.lowerBound, bounds.count, start - bounds.lowerBound, options, data, context)
    }
  }

  /// Calls `body` with the groups of every match in `text[bounds]`, left to right, none overlapping another, and returns
  /// the place from where a search for more would go on.
  ///
  /// - Parameter starts: the first and the last place where a match can begin, if that is known.
  @discardableResult
  func forEachMatch(
    in text: [UInt8], bounds: Range<Int>, starts: ClosedRange<Int>? = nil, _ body: ([Range<Int>]) -> Void
  ) -> Int {
    var start = max(bounds.lowerBound, starts?.lowerBound ?? 0)
    while start > bounds.lowerBound, start < bounds.upperBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    let last = min(bounds.upperBound, starts?.upperBound ?? .max)
    while start <= last, let groups = firstMatch(in: text, bounds: bounds, from: start, to: last) {
      body(groups)
      start = groups[0].upperBound
      if groups[0].isEmpty {
        start += 1
        while start < bounds.upperBound, text[start] & 0xC0 == 0x80 { start += 1 }
      }
    }
    return start
  }

  /// Whether the expression matches somewhere in `text[bounds]`.
  func matches(_ text: [UInt8], in bounds: Range<Int>) -> Bool {
    if bounds.count <= Self.firstWindow { return run(text, bounds, from: bounds.lowerBound, isCut: false) > 0 }
    return firstMatch(in: text, bounds: bounds, from: bounds.lowerBound) != nil
  }
}
