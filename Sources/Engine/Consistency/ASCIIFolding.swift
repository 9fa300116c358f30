import Rules

/// Folds spellings of ASCII letters: nearly all of them, and bytes are much less work than scalars.
enum ASCIIFolding {
  /// The text without the differences that one folding takes away.
  static func fold(_ text: [UInt8], _ folding: ConsistencyRule.Folding) -> [UInt8] {
    switch folding {
    case .case: text.map(LiteralFinder.small)
    case .accents: text
    case .punctuation: text.filter { isLetterOrDigit($0) || $0 <= 0x20 }
    case .space: text.filter { $0 > 0x20 }
    case .doubling: withoutDoubles(text)
    case .transcription: withoutDoubles(transcribed(text))
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static func withoutDoubles(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for letter in text where letter != result.last { result.append(letter) }
    return result
  }

  private static func transcribed(_ text: [UInt8]) -> [UInt8] {
    var result = text.map(LiteralFinder.small)
    for (first, second, letter) in pairs {
      var count = 0
      for i in result.indices {
        if result[i] == second, count > 0, result[count - 1] == first {
          result[count - 1] = letter
        } else {
          result[count] = result[i]
          count += 1
        }
      }
      result.removeLast(result.count - count)
    }
    for i in result.indices { result[i] = letters[Int(result[i])] }
    return result
  }

  /// Pairs of letters that other transcriptions write as one.
  private static let pairs = SpellingKey.pairs.map { first, second, letter in
    (UInt8(ascii: first), UInt8(ascii: second), UInt8(ascii: letter))
  }

  /// For each byte, the letter that stands for those that transcriptions use one for the other.
  private static let letters: [UInt8] = (0..<128).map {
    UInt8(ascii: SpellingKey.transcriptionLetter(Unicode.Scalar(UInt8($0))))
  }
}
