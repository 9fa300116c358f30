import Analysis
import Testing

@Suite struct InflectionTests {
  static let forms: [(String, Analysis.Tag, String)] = [
    ("walk", .VBZ, "walks"), ("try", .VBZ, "tries"), ("go", .VBZ, "goes"), ("be", .VBZ, "is"), ("have", .VBZ, "has"),
    ("walk", .VBD, "walked"), ("hope", .VBD, "hoped"), ("stop", .VBD, "stopped"), ("try", .VBD, "tried"),
    ("travel", .VBD, "traveled"), ("admit", .VBD, "admitted"), ("open", .VBD, "opened"), ("panic", .VBD, "panicked"),
    ("take", .VBD, "took"), ("take", .VBN, "taken"), ("overtake", .VBN, "overtaken"), ("rewrite", .VBD, "rewrote"),
    ("agree", .VBD, "agreed"), ("delight", .VBD, "delighted"), ("remind", .VBD, "reminded"),
    ("make", .VBG, "making"), ("die", .VBG, "dying"), ("run", .VBG, "running"), ("see", .VBG, "seeing"),
    ("begin", .VBG, "beginning"), ("visit", .VBG, "visiting"),
    ("house", .NNS, "houses"), ("city", .NNS, "cities"), ("box", .NNS, "boxes"), ("photo", .NNS, "photos"),
    ("potato", .NNS, "potatoes"), ("child", .NNS, "children"), ("woman", .NNS, "women"), ("analysis", .NNS, "analyses"),
    ("human", .NNS, "humans"), ("sheep", .NNS, "sheep"), ("Kennedy", .NNPS, "Kennedys"), ("knife", .NNS, "knives"),
    ("big", .JJR, "bigger"), ("happy", .JJR, "happier"), ("large", .JJS, "largest"), ("good", .JJS, "best"),
    ("useful", .JJR, "more useful"), ("tired", .JJR, "more tired"), ("simple", .JJR, "simpler"),
  ]

  @Test(arguments: forms)
  func wordsAreInflected(lemma: String, tag: Analysis.Tag, form: String) {
    #expect(Inflector.inflect(lemma, to: tag) == form)
  }

  @Test(arguments: forms.filter { !$0.2.contains(" ") })
  func formsHaveTheirLemma(lemma: String, tag: Analysis.Tag, form: String) {
    #expect(Lemmatizer.lemma(of: form, tag: tag) == lemma)
  }

  @Test(arguments: [
    ("quick", "quickly"), ("happy", "happily"), ("basic", "basically"), ("public", "publicly"), ("full", "fully"),
    ("gentle", "gently"), ("true", "truly"), ("good", "well"), ("sole", "solely"), ("friendly", "in a friendly way"),
  ])
  func adverbsAreMadeFromAdjectives(adjective: String, adverb: String) {
    #expect(Inflector.adverb(from: adjective) == adverb)
  }

  @Test(arguments: [
    ("hour", "an"), ("house", "a"), ("university", "a"), ("umbrella", "an"), ("uninteresting", "an"), ("European", "a"),
    ("one-time", "a"), ("onerous", "an"), ("FBI", "an"), ("NATO", "a"), ("UN", "a"), ("MP", "an"), ("8", "an"),
    ("11", "an"), ("18-year-old", "an"), ("180", "a"), ("1,100", "a"), ("11,000", "an"), ("80", "an"), ("élite", "an"),
    ("use", "a"), ("urban", "an"), ("user", "a"), ("X-ray", "an"), ("heir", "an"), ("unique", "a"),
    ("unimportant", "an"),
  ])
  func theArticleFollowsTheSound(word: String, article: String) {
    #expect(Inflector.indefiniteArticle(for: word) == article)
  }

  @Test func allFormsOfALemmaAreListed() {
    #expect(
      Set(Inflector.forms(of: "be")).isSuperset(of: ["be", "am", "is", "are", "was", "were", "been", "being", "'s"]))
    #expect(Set(Inflector.forms(of: "take")) == ["take", "takes", "took", "taken", "taking"])
    #expect(Inflector.forms(of: "good").contains("better"))
  }

  @Test func possessivesOfPluralsEndInAnApostrophe() {
    #expect(Inflector.possessive(of: "James", plural: false) == "James’s")
    #expect(Inflector.possessive(of: "players", plural: true) == "players’")
    #expect(Inflector.possessive(of: "women", plural: true) == "women’s")
  }
}
