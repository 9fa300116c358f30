import Testing

@testable import calque_bench

@Suite struct ArticlesTests {
  let articles = Articles(Array("One.\n\nTwo lines,\ntwo.\n\n\nThree".utf8))

  @Test func aTextComesApartAtBlankLines() {
    let paragraphs = articles.paragraphs.map { String(decoding: $0, as: UTF8.self) }
    #expect(paragraphs == ["One.\n\n", "Two lines,\ntwo.\n\n", "Three\n\n"])
  }

  @Test func theSameSeedGivesTheSameText() {
    #expect(articles.shuffled(bytes: 500, seed: 1) == articles.shuffled(bytes: 500, seed: 1))
    #expect(articles.shuffled(bytes: 500, seed: 1) != articles.shuffled(bytes: 500, seed: 2))
  }

  @Test func aTextIsLongEnoughAndHasEveryParagraphAsOften() {
    let round = articles.paragraphs.reduce(0) { $0 + $1.count }
    let text = Articles(articles.shuffled(bytes: 20 * round, seed: 3))
    #expect(text.paragraphs.count == 60)
    for paragraph in articles.paragraphs { #expect(text.paragraphs.count { $0 == paragraph } == 20) }
  }

  @Test(arguments: AdversarialText.all.indices) func adversarialTextsHaveTheLengthAskedFor(index: Int) {
    let text = AdversarialText.all[index]
    #expect(abs(text.bytes(10_000).count - 10_000) < 100, "\(text.name)")
  }
}
