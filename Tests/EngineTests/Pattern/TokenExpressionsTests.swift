import Analysis
import Testing
import Text

@testable import Engine

@Suite struct TokenExpressionsTests {
  @Test(arguments: ["[a-z]+", "[a-z]+(?:é.*)?", ".*b"])
  func noExpressionMatchesAWordThatIsNotUTF8(expression: String) {
    let expressions = TokenExpressions([TokenPlan.TokenRegexp(expression: expression, isCaseSensitive: true)])
    let vocabulary = Vocabulary()
    let words: [[UInt8]] = [
      [0x61, 0x62], [0x61, 0x62, 0xFF], [0xC3, 0x61, 0x62], [0x61, 0x62, 0xFF, 0x61, 0x62], [0x61, 0x62, 0xC3],
    ]
    let numbers = words.map { vocabulary.intern($0, ByteRange(0..<$0.count)) }
    // PCRE2 first interprets an expression, then translates it.
    for _ in 0..<200 {
      #expect(numbers.map { expressions.matches(0, $0, of: vocabulary) } == [true, false, false, false, false])
    }
  }
}
