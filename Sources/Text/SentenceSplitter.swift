/// Decides which of a paragraph's possible sentence ends are real.
struct SentenceSplitter: Sendable {
  private let starters = Abbreviations().starters

  /// Adds the sentences of the paragraph whose tokens are those of `out.tokens` from `first` on to `out.sentences`, by
  /// `out.stops`.
  func split(_ bytes: Span<UInt8>, from first: Int, _ out: inout Segmentation) {
    let count = out.tokens.count
    var start = first
    for stop in out.stops where first + stop.token >= start {
      let end = first + stop.token
      var next = end + 1
      while next < count, isCloser(out.tokens[next], bytes) { next += 1 }
      guard next < count else { break }
      if ends(stop.kind, at: end, start: start, next: next, out.tokens, bytes) {
        out.sentences.append(start..<next)
        start = next
      }
    }
    if start < count { out.sentences.append(start..<count) }
  }

  /// Whether a sentence that began at token `start` ends at token `end`, when `next` is the token after any closing marks.
  private func ends(
    _ kind: Stop.Kind, at end: Int, start: Int, next: Int, _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    let follower = tokens[next]
    let closed = next > end + 1
    if continues(follower, bytes) { return false }
    var first = next
    while first < tokens.count - 1, tokens[first].kind == .punctuation || tokens[first].kind == .symbol { first += 1 }
    let lower = isLower(tokens[first], bytes)
    switch kind {
    case .title: return false
    case .abbreviation:
      guard !lower, follower.spaceBefore, tokens[first].kind == .word,
        let word = PackedWord(bytes, tokens[first].range.indices)
      else { return false }
      return starters.contains(word)
    case .ellipsis: return !lower
    case .mark: return !lower || !closed && follower.spaceBefore
    case .ornament: return follower.spaceBefore && (!lower || tokens[end].kind == .symbol)
    case .address: return follower.kind == .url
    case .period:
      if end == start + 1, tokens[start].kind == .number { return false }
      if !follower.spaceBefore { return closed ? !lower : !lower && tokens[first].kind == .word }
      return !(closed && lower)
    }
  }

  /// Whether the token closes a quotation or a bracket that ends with the sentence.
  private func isCloser(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[Int(token.range.lower)]
    if token.kind == .symbol { return isEmoticon(token, first) }
    guard token.kind == .punctuation else { return false }
    switch first {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return !token.spaceBefore
    case 0x80...:
      switch decodeScalar(bytes, at: Int(token.range.lower), end: Int(token.range.upper)).value {
      case 0x201D, 0x2019, 0xBB, 0x203A, 0xFF09, 0x300D, 0x300F: return true
      case 0x201C, 0xAB, 0x2018: return !token.spaceBefore
      default: return false
      }
    default: return false
    }
  }

  /// Whether the token is an emoticon or emoji, which belongs to the sentence before it.
  private func isEmoticon(_ token: Token, _ first: UInt8) -> Bool {
    first == UInt8(ascii: ":") || first == UInt8(ascii: ";") || first == 0xF0
  }

  /// Whether the token cannot begin a sentence: a comma, another stop, a closing mark.
  private func continues(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch bytes[Int(token.range.lower)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      return true
    default: return false
    }
  }

  private func isLower(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[Int(token.range.lower)]
    return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
  }
}
