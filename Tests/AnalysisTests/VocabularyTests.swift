import Analysis
import Testing

@Suite struct VocabularyTests {
  @Test func equalWordsHaveOneNumber() {
    let vocabulary = Vocabulary()
    let numbers = ["a", "ab", "a longer word", "a longer wore", "a"].map(vocabulary.intern)
    #expect(numbers == [0, 1, 2, 3, 0])
    #expect(vocabulary.text(of: 2) == "a longer word")
  }

  @Test func theVocabularyGrows() {
    let vocabulary = Vocabulary()
    for i in 0..<20_000 { #expect(vocabulary.intern("w\(i)") == i) }
    for i in 0..<20_000 { #expect(vocabulary.intern("w\(i)") == i) }
  }

  @Test(arguments: [
    ("Paris", "paris"), ("ÉTÉ", "été"), ("n’t", "n't"), ("ЖУК", "жук"), ("word", "word"), ("İs", "i̇s"),
  ])
  func theLowerCaseFormHasItsOwnNumber(word: String, lower: String) {
    let vocabulary = Vocabulary()
    let info = vocabulary[vocabulary.intern(word)]
    #expect(vocabulary.text(of: info.lower) == lower)
  }

  static let shapes: [(String, WordShape)] = [
    ("Paris", [.capitalised, .hasLetter]), ("NATO", [.capitalised, .allCaps, .hasLetter]),
    ("iPhone", [.innerCapital, .hasLetter]), ("x-ray", [.hasHyphen, .lowercase, .hasLetter]),
    ("A4", [.capitalised, .hasDigit, .hasLetter]), ("42", [.hasDigit]), ("été", [.nonASCII, .lowercase, .hasLetter]),
  ]

  @Test(arguments: shapes)
  func theShapeTellsHowAWordIsWritten(word: String, shape: WordShape) {
    let vocabulary = Vocabulary()
    #expect(vocabulary[vocabulary.intern(word)].shape == shape)
  }
}
