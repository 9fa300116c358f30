import Rules

/// Folds spellings of ASCII letters: nearly all of them, and bytes are much less work than scalars.
enum ASCIIFolding {
  /// Takes away from a text the differences that do not count for one folding.
  static func fold(_ text: inout [UInt8], _ folding: ConsistencyRule.Folding) {
    switch folding {
    case .case: makeSmall(&text)
    case .accents: break
    case .punctuation: text.removeAll { !isLetterOrDigit($0) && $0 > 0x20 }
    case .space: text.removeAll { $0 <= 0x20 }
    case .doubling: removeDoubles(&text)
    case .transcription:
      makeSmall(&text)
      transcribe(&text)
      removeDoubles(&text)
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static func makeSmall(_ text: inout [UInt8]) {
    for i in text.indices { text[i] = LiteralFinder.small(text[i]) }
  }

  private static func removeDoubles(_ text: inout [UInt8]) {
    var count = 0
    for i in text.indices where count == 0 || text[i] != text[count - 1] {
      text[count] = text[i]
      count += 1
    }
    text.removeLast(text.count - count)
  }

  private static func transcribe(_ text: inout [UInt8]) {
    for (first, second, letter) in pairs {
      var count = 0
      for i in text.indices {
        if text[i] == second, count > 0, text[count - 1] == first {
          text[count - 1] = letter
        } else {
          text[count] = text[i]
          count += 1
        }
      }
      text.removeLast(text.count - count)
    }
    for i in text.indices { text[i] = letters[Int(text[i])] }
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
