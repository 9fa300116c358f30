import Text

extension LineWordReader {
  /// Replaces `words` by the words of `bytes[lower..<upper]`, at most `limit`, exactly as from the bytes alone, but with the
  /// forms of tokens, that are known already, where tokens are words. Tokens before `next` end before the line; `next` is
  /// moved on.
  func read(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, _ tokens: Span<Token>, _ forms: Span<LineForm>,
    _ next: inout Int, into words: inout [LineWord]
  ) {
    precondition(0 <= lower && upper <= bytes.count && forms.count >= tokens.count)
    words.removeAll(keepingCapacity: true)
    words.append(addingCapacity: Self.limit) { words in
      var t = next
      var p = lower
      while p < upper, words.count < Self.limit {
        while t < tokens.count, Int(tokens[unchecked: t].range.lower) < p { t += 1 }
        if t < tokens.count, Int(tokens[unchecked: t].range.lower) == p {
          let range = tokens[unchecked: t].range
          let form = forms[unchecked: t]
          let end = Int(range.upper)
          if form.traits.contains(.whole), end <= upper {
            let isBeforeSpace = end < upper && bytes[unchecked: end] == 0x20
            if isBeforeSpace || form.traits.contains(.blank) || isApart(bytes, end, upper) {
              if !form.traits.contains(.blank) { words.append(LineWord(form: form, range: range)) }
              t += 1
              p = isBeforeSpace ? end + 1 : end
              continue
            }
          }
        }
        p = step(bytes, p, upper, into: &words)
      }
      next = t
    }
  }

  /// Whether a word that may end at `p`, where no space is, does not go on there.
  @inline(__always)
  private func isApart(_ bytes: Span<UInt8>, _ p: Int, _ upper: Int) -> Bool {
    p == upper || bytes[unchecked: p] == 0x2C || isApartFromMark(bytes, p, upper)
  }

  private func isApartFromMark(_ bytes: Span<UInt8>, _ p: Int, _ upper: Int) -> Bool {
    let byte = bytes[p]
    switch byte {
    case 0x26, 0x27, 0x2D, 0x2E: return !follows(bytes, p + 1, upper)
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
    case 0..<0x80: return true
    default:
      // Of what lies beyond ASCII only dashes, quotation marks and the like.
      guard p + 2 < upper, byte == 0xE2, bytes[p + 1] == 0x80, bytes[p + 2] & 0xC0 == 0x80 else { return false }
      return bytes[p + 2] != 0x99 || !follows(bytes, p + 3, upper)
    }
  }
}
