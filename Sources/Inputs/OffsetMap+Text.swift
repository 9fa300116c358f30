public import Text

extension OffsetMap {
  /// The text of a range of the source: the way back of `source(of:)`. Empty where the range holds nothing but markup,
  /// and then at the place in the text where the markup stands. O(log pieces).
  public func text(of source: ByteRange) -> ByteRange {
    let lower = text(at: source.lower, roundingUp: false)
    return ByteRange(lower, source.isEmpty ? lower : max(lower, text(at: source.upper, roundingUp: true)))
  }

  /// The offset in the text of an offset in the source; inside what is written otherwise there, one of its edges.
  private func text(at source: UInt32, roundingUp: Bool) -> UInt32 {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].source.upper < source || pieces[middle].source.upper == source && !roundingUp {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < pieces.count else { return pieces.last?.text.upper ?? 0 }
    let piece = pieces[low]
    if source <= piece.source.lower { return low > 0 && roundingUp ? pieces[low - 1].text.upper : piece.text.lower }
    if piece.kind == .verbatim { return piece.text.lower + (source - piece.source.lower) }
    return roundingUp && (piece.kind == .replaced || source == piece.source.upper) ? piece.text.upper : piece.text.lower
  }
}
