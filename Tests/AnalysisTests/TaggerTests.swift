import Analysis
import Testing
import Text

@Suite struct TaggerTests {
  private func tags(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let vocabulary = Vocabulary()
    var segmenter = Segmenter()
    var result = Segmentation()
    segmenter.segment(bytes, in: ByteRange(0..<bytes.count), into: &result)
    var words: [UInt32] = []
    vocabulary.intern(bytes, result.tokens, into: &words)
    var tagger = Tagger()
    var tags: [Analysis.Tag] = []
    for sentence in result.sentences {
      tagger.tag(words[sentence], tokens: result.tokens[sentence], vocabulary: vocabulary, into: &tags)
    }
    return tags.map(\.penn).joined(separator: " ")
  }

  @Test(arguments: [
    ("The committee has approved the new law.", "DT NN VBZ VBN DT JJ NN ."),
    ("She doesn't know where they live.", "PRP VBZ RB VB WRB PRP VBP ."),
    ("Krebs's team will travel to Paris in May.", "NNP POS NN MD VB IN NNP IN NNP ."),
    ("“It was late,” he said.", "`` PRP VBD JJ , '' PRP VBD ."),
    ("a well-known author", "DT RB HYPH VBN NN"),
  ])
  func ordinarySentencesAreTagged(text: String, expected: String) {
    #expect(tags(text) == expected)
  }

  @Test func anythingGetsTagsThatAreAmongThePossible() {
    let text = "Xyzzy ЖЖЖ 東京 !!! 3rd-rate qwrtp's 👍 $5 http://a.b/c \u{FFFD} 'tis Ω"
    let bytes = Array(text.utf8) + [0xFF, 0x20, 0xC3]
    let vocabulary = Vocabulary()
    var segmenter = Segmenter()
    var result = Segmentation()
    segmenter.segment(bytes, in: ByteRange(0..<bytes.count), into: &result)
    var words: [UInt32] = []
    vocabulary.intern(bytes, result.tokens, into: &words)
    var tagger = Tagger()
    var tags: [Analysis.Tag] = []
    tagger.tag(words[...], tokens: result.tokens[...], vocabulary: vocabulary, into: &tags)
    #expect(tags.count == result.tokens.count)
    for (word, tag) in zip(words, tags) { #expect(vocabulary[word].tags.contains(tag)) }
  }
}
