import Analysis
import Randomness
import Testing
import Text

@testable import Engine

/// Words of lines, read from bytes and taken from tokens.
@Suite struct LineWordTests {
  private static let pieces = [
    "the", "The", "BBC", "iPhone", "eBook", "plan B", "Krebs's", "don't", "don’t", "“quoted”", "well-known", "U.S.",
    "a.m.",
    "AT&T", "3D", "1,000", "12:30", "$5", "café", "ÉTÉ", "Москва", "https://example.com/a-b", "me@example.org", "eB’s",
    "x~", "aB{", "…", "—", "-", ".", ",", "'", "&", "_", "\u{AD}", "\u{200B}", "\u{A0}", "\u{3000}", "日本語", "🙂", "\t",
    "(",
    ")", "|",
  ]

  @Test("Taken from tokens, the words of a line are those read from its bytes", arguments: 0..<40)
  func tokensGiveTheSameWords(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var text = ""
    for _ in 0..<60 {
      text += Self.pieces.randomElement(using: &random)!
      if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
    }
    var bytes = [UInt8](text.utf8)
    // Scalars cut in two as well.
    if seed % 2 == 1 { bytes.remove(at: Int.random(in: bytes.indices, using: &random)) }
    let vocabulary = Vocabulary()
    var segmenter = Segmenter()
    var segmentation = Segmentation()
    segmenter.segment(bytes, in: ByteRange(0..<bytes.count), into: &segmentation)
    var numbers: [UInt32] = []
    vocabulary.intern(bytes, segmentation.tokens, into: &numbers)
    var known = LineVocabulary()
    known.catchUp(vocabulary)
    var forms: [LineForm] = []
    known.look(up: numbers, into: &forms)
    let reader = LineWordReader()
    var (read, taken): ([LineWord], [LineWord]) = ([], [])
    var next = 0
    reader.read(bytes.span, 0, bytes.count, into: &read)
    reader.read(bytes.span, 0, bytes.count, segmentation.tokens.span, forms.span, &next, into: &taken)
    #expect(read.map(Self.description) == taken.map(Self.description), "\(text)")
  }

  private static func description(_ word: LineWord) -> String {
    let traits = word.traits.subtracting([.whole, .blank])
    return "\(word.range) \(word.hash) \(word.kinds.rawValue) \(traits.rawValue) \(word.joints)"
  }
}
