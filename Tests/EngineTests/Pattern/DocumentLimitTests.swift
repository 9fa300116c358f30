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

  @Test func noGivenIsTooManyToCount() throws {
    // 40 words of letters: aa, ab, …
    let names = "abcd".flatMap { first in "abcdefghij".map { "\(first)\($0)" } }
    let rules = names.map { name in
      "<rule id='\(name)'><pattern>blik\(name)</pattern><given max='0'>blok\(name)</given><message>m</message></rule>"
    }
    let text = names.map { name in "One blik\(name)." } + ["A blokad and a blokdj."]
    let found = try worker(rules: rules.joined()).lint(Array(text.joined(separator: " ").utf8)).findings
    #expect(found.map(\.rule.id) == names.filter { $0 != "ad" && $0 != "dj" })
  }

  @Test func spellingsAreComparedBehindManyListedForms() throws {
    let listed = (0..<40).map { number in
      "<rule id='l\(number)'><consistency><variant name='a'><pattern>blik</pattern></variant>"
        + "<variant name='b'><pattern>blok</pattern></variant></consistency><message>m</message></rule>"
    }
    let spelled = "<rule id='s'><consistency><spelling fold='doubling'>@capital</spelling></consistency>"
    let rules = listed.joined() + spelled + "<message>m</message></rule>"
    let found = try worker(rules: rules).lint(Array("We saw Klinika. Then Klinika left Klinnika.".utf8)).findings
    #expect(found.map(\.rule.id) == ["s"])
  }

  private func found(by body: String, in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try worker(body).lint(bytes).findings.map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }
  }

  private func worker(_ body: String) throws -> Worker {
    try worker(rules: "<rule id='r' severity='warning'>\(body)<message>m</message></rule>")
  }

  private func worker(rules: String) throws -> Worker {
    let source = "<rules lang='en'><category id='grammar'>\(rules)</category></rules>"
    let loaded = RuleSet.load([RuleFile(name: "r.xml", bytes: Array(source.utf8))], options: RuleLoadingOptions())
    try #require(loaded.problems.isEmpty)
    return Engine(loaded.rules).makeWorker()
  }
}
