import Rules
import Testing

@testable import Engine

@Suite struct SpellingKeyTests {
  @Test func transcriptionsOfANameHaveOneKey() {
    let keys = ["Mukhammed", "Muhamed", "Muhammed"].map { SpellingKey.key(of: Array($0.utf8), [.transcription]) }
    #expect(Set(keys) == ["muhamed"])
  }

  @Test(
    arguments: ConsistencyRule.Folding.allCases,
    ["Khoury", "Zelensky", "e-Mail", "OO UU", "Joao'ou", "kkhh", "Philipp 2"])
  func textInASCIIFoldsAsOtherText(folding: ConsistencyRule.Folding, word: String) {
    let key = SpellingKey.key(of: Array(word.utf8), [folding])
    #expect(SpellingKey.key(of: Array("ß\(word)".utf8), [folding]) == "ß" + key)
  }
}
