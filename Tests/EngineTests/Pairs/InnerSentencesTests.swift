import Testing

@testable import Engine

@Suite struct InnerSentencesTests {
  @Test(
    arguments: [
      ("He came. She left.", 1), ("Did he come? He did! They went home.", 2), ("a.B c. d e.  F", 0),
      ("At 5. He left. the end. Here", 1), ("No end. X", 1), ("No end. ", 0), ("x. A", 1), ("", 0), (". A", 0),
      ("Dr. No met Mr. Bond at the U.S. Embassy. Then they ate. ÉTÉ", 3),
    ])
  func endsBeforeACapitalAreCounted(text: String, count: Int) {
    let bytes = Array(text.utf8)
    #expect(InnerSentences.count(in: bytes.span, 0..<bytes.count) == count)
    // Within a longer text, too, what stands around the line does not count.
    let around = Array("so. A so. A so. A".utf8)
    let whole = around + bytes + around
    #expect(InnerSentences.count(in: whole.span, around.count..<around.count + bytes.count) == count)
  }
}
