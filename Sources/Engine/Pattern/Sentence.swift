import Text

/// One sentence as rules see it: its words by number.
struct Sentence {
  /// The text the sentence stands in.
  let text: [UInt8]
  /// The tokens of its paragraph and of others beside it.
  let tokens: [Token]
  /// The vocabulary numbers of those tokens.
  let words: [UInt32]
  /// The sentence's tokens among them.
  var range: Range<Int>

  /// The number of tokens.
  var count: Int { range.count }

  /// The vocabulary number of token `i`, from 0.
  func word(_ i: Int) -> UInt32 { words[range.lowerBound + i] }

  /// Token `i`, from 0.
  func token(_ i: Int) -> Token { tokens[range.lowerBound + i] }

  /// The bytes that some of its tokens take; for no tokens, the place before the first of them.
  func bytes(_ tokens: Range<Int>) -> ByteRange {
    if tokens.isEmpty {
      let place = tokens.lowerBound < count ? token(tokens.lowerBound).range.lower : token(count - 1).range.upper
      return ByteRange(place, place)
    }
    return ByteRange(token(tokens.lowerBound).range.lower, token(tokens.upperBound - 1).range.upper)
  }
}
