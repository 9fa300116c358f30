import Analysis
import Text

/// Prints how many of the words in small letters of edited texts are taken for unknown.
func measureWords(_ paths: [String]) throws -> Errors {
  var errors = Errors()
  for path in paths {
    let vocabulary = Vocabulary()
    var counts = (words: 0, unknown: 0, foreign: 0)
    for text in try PlainTexts.read(path) {
      var scanner = ParagraphScanner(text)
      var segmenter = Segmenter()
      var result = Segmentation()
      var words: [UInt32] = []
      while let paragraph = scanner.next() {
        segmenter.segment(text, in: paragraph, into: &result)
        vocabulary.intern(text, result.tokens, into: &words)
        for (word, token) in zip(words, result.tokens) where token.kind == .word {
          let info = vocabulary[word]
          guard info.shape.contains(.lowercase), !info.shape.contains(.hasDigit) else { continue }
          counts.words += 1
          guard info.known == .unknown else { continue }
          counts.unknown += 1
          if !info.languages.isEmpty { counts.foreign += 1 }
          errors.add("unknown: \(vocabulary.text(of: word))")
        }
      }
    }
    let rate = counts.unknown * 100_000 / max(counts.words, 1)
    print(
      "\(path.split(separator: "/").last!): \(counts.words) words in small letters, unknown per 1,000: "
        + "\(rate / 100).\(rate % 100 < 10 ? "0" : "")\(rate % 100), of these another language\'s: \(counts.foreign)")
  }
  return errors
}
