import Analysis
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints how fast the text is cut and its words numbered, on one core.
func measureSpeed(texts paths: [String]) throws {
  var text: [UInt8] = []
  for path in paths { for part in try PlainTexts.read(path) { text += part + [0x0A] } }
  guard !text.isEmpty else { return }
  let megabytes = Double(text.count) / 1_000_000
  var counts = (paragraphs: 0, tokens: 0)
  func time(_ name: String, _ body: () -> Void) {
    body()
    let rounds = 10
    let seconds = processorTime { for _ in 0..<rounds { body() } }
    print("\(name): \(Int(megabytes * Double(rounds) / seconds)) MB/s")
  }
  time("paragraphs") {
    var scanner = ParagraphScanner(text)
    counts.paragraphs = 0
    while scanner.next() != nil { counts.paragraphs += 1 }
  }
  var result = Segmentation()
  var segmenter = Segmenter()
  time("paragraphs, tokens and sentences") {
    var scanner = ParagraphScanner(text)
    counts.tokens = 0
    while let paragraph = scanner.next() {
      segmenter.segment(text, in: paragraph, into: &result)
      counts.tokens += result.tokens.count
    }
  }
  let vocabulary = Vocabulary()
  var words: [UInt32] = []
  time("and numbers of words") {
    var scanner = ParagraphScanner(text)
    while let paragraph = scanner.next() {
      segmenter.segment(text, in: paragraph, into: &result)
      vocabulary.intern(text, result.tokens, into: &words)
    }
  }
  time("and descriptions, with an empty vocabulary each time") {
    vocabulary.removeAll()
    var scanner = ParagraphScanner(text)
    while let paragraph = scanner.next() {
      segmenter.segment(text, in: paragraph, into: &result)
      vocabulary.intern(text, result.tokens, into: &words)
      for word in words { _ = vocabulary[word].known }
    }
  }
  print(
    "\(counts.paragraphs) paragraphs, \(counts.tokens) tokens, \(vocabulary.count) distinct words, \(text.count) bytes")
}

/// The processor time in seconds that `body` takes.
func processorTime(_ body: () -> Void) -> Double {
  let start = clock()
  body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}
