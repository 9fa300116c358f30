import Testing

@testable import Engine

@Suite struct RegularExpressionTests {
  @Test func aRunawayMatchGivesUp() throws {
    let regexp = try RegularExpression(#"^(a+)+$"#, isCaseSensitive: true)
    let text = Array((String(repeating: "a", count: 5000) + "b").utf8)
    #expect(!regexp.matches(text, in: 0..<text.count))
  }

  @Test func invalidBytesNeitherMatchNorFail() throws {
    let regexp = try RegularExpression(#"\w+"#, isCaseSensitive: true)
    var words: [Range<Int>] = []
    regexp.forEachMatch(in: [0x61, 0xFF, 0x62, 0xC3], bounds: 0..<4) { words.append($0[0]) }
    #expect(words == [0..<1, 2..<3])
  }

  @Test func whatDoesNotCompileSaysWhere() {
    #expect(throws: RegularExpression.Failure.self) { try RegularExpression("a(b", isCaseSensitive: true) }
    do throws(RegularExpression.Failure) { _ = try RegularExpression("ab[", isCaseSensitive: true) } catch {
      #expect(error.offset == 3)
      #expect(error.message.contains("missing terminating ]"))
    }
  }

  @Test func nothingOutsideTheBoundsIsSeen() throws {
    let regexp = try RegularExpression(#"\bb\b"#, isCaseSensitive: true)
    #expect(regexp.matches(Array("abc".utf8), in: 1..<2))
  }

  @Test(
    arguments: [#"\bb"#, "[a-z]+$", "^[a-z]+", "c.*", "(?<=a)b", "b(?=.)", "b(?!.)", #"\w+\b"#, "[a-z]{2}"],
    [[0x61, 0x62, 0xFF, 0x63, 0x64], [0xC3, 0x61, 0x62], [0x61, 0x62, 0xC3], [0x62, 0x80, 0x20, 0x61, 0x62]])
  func translationChangesNoMatchOfBytesThatAreNotUTF8(expression: String, bytes: [UInt8]) throws {
    let regexp = try RegularExpression(expression, isCaseSensitive: true)
    func matches() -> [Range<Int>] {
      var found: [Range<Int>] = []
      regexp.forEachMatch(in: bytes, bounds: 0..<bytes.count) { found.append($0[0]) }
      return found
    }
    let first = matches()
    for _ in 0..<200 { #expect(matches() == first) }
  }
}
