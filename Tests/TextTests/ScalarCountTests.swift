import Testing
import Text

@Suite struct ScalarCountTests {
  @Test("Wherever counting starts and ends, it is as counting byte by byte")
  func isThatOfSingleBytes() {
    let text = Array("Naïve “Bücher” für Öl: 日本語 🙂 Ende.".utf8) + [0xFF, 0xC3, 0x28, 0x80, 0xBF]
    for lower in text.indices {
      for upper in lower...(text.count + 3) {
        let bytes = text[lower..<min(upper, text.count)]
        let scalars = bytes.count { $0 & 0xC0 != 0x80 }
        #expect(ScalarCount.of(text.span, in: lower..<upper) == scalars, "\(lower)..<\(upper)")
      }
    }
  }
}
