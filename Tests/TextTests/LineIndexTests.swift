import Testing
import Text

@Suite struct LineIndexTests {
  @Test func linesEndAtEveryKindOfBreak() {
    let text = Array("a\nb\r\nc\rd".utf8)
    let index = LineIndex(text)
    #expect(index.starts == [0, 2, 5, 7])
    #expect(index.position(of: 7, in: text) == Position(line: 4, column: 1))
  }

  @Test func columnsCountScalars() {
    let text = Array("Ü👨‍👩‍👧x".utf8)
    #expect(LineIndex(text).position(of: UInt32(text.count - 1), in: text) == Position(line: 1, column: 7))
  }
}
