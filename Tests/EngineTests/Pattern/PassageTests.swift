import Diagnostics
import Engine
import Randomness
import Rules
import Testing
import Text

/// Paragraphs are read together, and what is found in one does not depend on the others.
@Suite struct PassageTests {
  private static let rules = """
    <rules lang='en'>
      <category id='grammar'><rule id='pair'><pattern>blik blok</pattern><message>m</message></rule></category>
      <category id='calque'><rule id='first'><pattern>^ blok</pattern><message>m</message></rule></category>
      <category id='numbers'><rule id='last'><pattern>blik $</pattern><message>m</message></rule></category>
      <category id='repetition'>
        <rule id='run'><repetition of='words' max-length='3'/><message>m</message></rule>
      </category>
      <category id='leftover'>
        <rule id='sentence'><repetition of='sentence' distance='1'/><message>m</message></rule>
      </category>
      <category id='terminology'>
        <rule id='long'><measure of='words' in='sentence' above='30'/><message>m</message></rule>
      </category>
      <category id='untranslated'><rule id='foreign'><foreign scripts='Cyrillic'/><message>m</message></rule></category>
    </rules>
    """

  @Test func aParagraphHasTheSameFindingsAmongOthers() throws {
    let loaded = RuleSet.load([RuleFile(name: "r.xml", bytes: Array(Self.rules.utf8))], options: RuleLoadingOptions())
    try #require(loaded.problems.map(\.description) == [])
    let worker = Engine(loaded.rules).makeWorker()
    let paragraphs = Self.paragraphs(count: 1_000)
    var alone: [Place] = []
    var start = 0
    for paragraph in paragraphs {
      alone += worker.lint(paragraph).findings.map { Place($0, from: start) }
      start += paragraph.count + 2
    }
    let text = Array(paragraphs.joined(separator: Array("\n\n".utf8)))
    try #require(text.count > 100_000)
    let together = worker.lint(text).findings.map { Place($0, from: 0) }
    // A sentence may repeat the last one of the paragraph before it.
    let ofPairs: (Place) -> Bool = { $0.rule == "sentence" }
    #expect(together.filter { !ofPairs($0) } == alone.filter { !ofPairs($0) })
    #expect(Set(alone.map(\.rule)) == ["pair", "first", "last", "run", "sentence", "long", "foreign"])
  }

  /// Where a rule found something.
  private struct Place: Equatable {
    let rule: String
    let range: Range<Int>

    init(_ finding: Finding, from start: Int) {
      rule = finding.rule.id
      range = finding.range.indices.lowerBound + start..<finding.range.indices.upperBound + start
    }
  }

  private static func paragraphs(count: Int) -> [[UInt8]] {
    let words = [
      "blik", "blok", "and", "blok.", "Blik", "left", "слово", "blik.", "of", "the", "“Blok", "blik”",
      "The left one was there.",
    ]
    var random = SplitMix(seed: 11)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...60, using: &random)
      return Array((0..<length).map { _ in words.randomElement(using: &random)! }.joined(separator: " ").utf8)
    }
  }
}
