import Testing
import Text

/// Paragraphs that are segmented one after the other into the same buffers.
@Suite struct SegmentationTests {
  @Test func paragraphsAreSegmentedAsIfEachStoodAlone() {
    let text = Array("He left. She stayed.\n\n“No,” said Mr. Smith. Why?\n\nA heading".utf8)
    var scanner = ParagraphScanner(text)
    var segmenter = Segmenter()
    var all = Segmentation()
    var tokens: [Token] = []
    var sentences: [Range<Int>] = []
    while let paragraph = scanner.next() {
      segmenter.append(paragraph, of: text, to: &all)
      var one = Segmentation()
      segmenter.segment(text, in: paragraph, into: &one)
      sentences += one.sentences.map { $0.lowerBound + tokens.count..<$0.upperBound + tokens.count }
      tokens += one.tokens
    }
    #expect(all.tokens.map(\.range) == tokens.map(\.range))
    #expect(all.sentences == sentences)
    #expect(all.paragraphs.map(\.tokens) == [0..<6, 6..<16, 16..<18])
    #expect(all.paragraphs.map(\.sentences) == [0..<2, 2..<4, 4..<5])
  }
}
