import Analysis
import Testing

@Suite struct WordInfoTests {
  private func info(_ word: String) -> WordInfo {
    let vocabulary = Vocabulary()
    return vocabulary[vocabulary.intern(word)]
  }

  @Test(arguments: [
    "house", "organise", "colour", "aluminium", "House", "HOUSE", "naïve", "don't", "labour", "whilst", "entrée",
    "e.g.",
  ])
  func listedWordsAreKnown(word: String) { #expect(info(word).known == .word) }

  @Test(arguments: ["unfollowable", "dronelike", "anti-government", "re-elect", "cyberattacker"])
  func derivedWordsAreKnown(word: String) { #expect([.derived, .word].contains(info(word).known)) }

  @Test(arguments: ["Schwarzenegger", "Aberystwyth"])
  func namesAreKnown(word: String) { #expect(info(word).known == .name) }

  @Test(arguments: ["desarrollo", "gobierno", "zwischen", "vezmek", "wrnog", "шум"])
  func otherWordsAreUnknown(word: String) { #expect(info(word).known == .unknown) }

  @Test(arguments: [("que", Language.es), ("nicht", .de), ("être", .fr), ("который", .ru), ("çok", .tr), ("że", .pl)])
  func functionWordsTellTheirLanguage(word: String, language: Language) {
    #expect(info(word).languages.contains(language))
  }

  @Test func commonWordsAreMoreFrequent() {
    #expect(info("the").frequency == 15)
    #expect(info("house").frequency > info("housel").frequency)
    #expect(info("vezmek").frequency == 0)
  }

  @Test(arguments: [("word", Script.latin), ("слово", .cyrillic), ("東", .han), ("かな", .kana), ("42", .none)])
  func theScriptIsThatOfTheFirstLetter(word: String, script: Script) { #expect(info(word).script == script) }
}
