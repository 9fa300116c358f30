import Testing
import Text

@Suite struct ParagraphScannerTests {
  private func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var scanner = ParagraphScanner(bytes)
    var result: [String] = []
    while let range = scanner.next() { result.append(String(decoding: bytes[range.indices], as: UTF8.self)) }
    return result
  }

  @Test func everyLineIsAParagraph() {
    #expect(paragraphs("\u{FEFF}Title\r\n\r\n  One line. \rAnother\n\n\n") == ["Title", "One line.", "Another"])
  }

  @Test func linesWrappedByHandAreOneParagraph() {
    let text = """
      When a text has been wrapped by hand, every line is about as
      long as the next, and no line has room for the word that
      begins the line after it, so the sentence must be read on
      over the line break.
      """
    #expect(paragraphs("Heading\n\n" + text + "\n\nEnd") == ["Heading", text, "End"])
  }

  @Test func listItemsStandAlone() {
    let item = "- a list item that is somewhat longer than forty characters"
    #expect(paragraphs(item + "\n" + item).count == 2)
  }

  @Test func aLongLineIsCutAtASpace() {
    let text = String(repeating: "word ", count: 30_000)
    let parts = paragraphs(text)
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.utf8.count <= ParagraphScanner.limit && $0.hasSuffix("word") })
  }

  @Test func aLongWordIsCutBetweenScalars() {
    let parts = paragraphs(String(repeating: "é", count: 100_000))
    #expect(parts.allSatisfy { $0.allSatisfy { $0 == "é" } })
  }
}
