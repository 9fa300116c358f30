import Diagnostics
import Engine
import Rules
import Testing
import Text

/// What limits a rule by the whole document.
@Suite struct DocumentLimitTests {
  @Test func aTextFoundMoreOftenThanMostIsATerm() throws {
    let rule = "<pattern most='2'>blik|blok</pattern>"
    #expect(try found(by: rule, in: "A blik and a Blik. A blok.") == ["blik", "Blik", "blok"])
    #expect(try found(by: rule, in: "A blik and a Blik.\n\nOne more blik. A blok.") == ["blok"])
  }

  @Test func nothingIsFoundBelowTheLeastNumberOfDifferentTexts() throws {
    let rule = "<pattern least='2'>blik|blok</pattern>"
    #expect(try found(by: rule, in: "A blik and a Blik.") == [])
    #expect(try found(by: rule, in: "A blik.\n\nThen a blok.") == ["blik", "blok"])
  }

  @Test func limitsBeginAnewInTheNextDocument() throws {
    let worker = try worker("<pattern most='1'>blik</pattern>")
    for _ in 0..<2 { #expect(worker.lint(Array("A blik.".utf8)).findings.count == 1) }
  }

  @Test func aRepetitionAroundAWordIsFoundWithThatWord() throws {
    let rule = "<repetition of='words' max-length='2'><except>more</except><between>and|of</between></repetition>"
    #expect(try found(by: rule, in: "A war of war began, more and more.") == ["of war"])
    #expect(try found(by: rule, in: "Old men and old men met out-of-out.") == ["and old men"])
  }

  @Test func runsWithPunctuationAreLeftAloneOnRequest() throws {
    let rule = "<repetition of='words' max-length='3' punctuation='no'/>"
    #expect(try found(by: rule, in: "I know, I know. At the sea at the sea.") == ["at the sea"])
  }

  private func found(by body: String, in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try worker(body).lint(bytes).findings.map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }
  }

  private func worker(_ body: String) throws -> Worker {
    let rule = "<rule id='r' severity='warning'>\(body)<message>m</message></rule>"
    let source = "<rules lang='en'><category id='grammar'>\(rule)</category></rules>"
    let loaded = RuleSet.load([RuleFile(name: "r.xml", bytes: Array(source.utf8))], options: RuleLoadingOptions())
    try #require(loaded.problems.isEmpty)
    return Engine(loaded.rules).makeWorker()
  }
}
