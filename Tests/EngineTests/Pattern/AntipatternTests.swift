import Engine
import Rules
import Testing

/// What an antipattern silences.
@Suite struct AntipatternTests {
  @Test(arguments: [
    ("blik", 0), ("left blik", 0), ("left was blik", 1), ("blik was right", 0), ("blik was then right", 1),
    ("far " + String(repeating: "was ", count: 40) + "blik", 0),
    ("far " + String(repeating: "was ", count: 41) + "blik", 1),
    ("was blik", 1),
  ])
  func silencesTheMatchesThatItReaches(text: String, count: Int) throws {
    let source = """
      <rules lang='en'><category id='grammar'><rule id='r'>
        <pattern>blik</pattern>
        <antipattern>left blik</antipattern>
        <antipattern>blik was? right</antipattern>
        <antipattern>far …{0,40} blik</antipattern>
        <antipattern>^ blik $</antipattern>
        <message>m</message>
      </rule></category></rules>
      """
    let loaded = RuleSet.load([RuleFile(name: "r.xml", bytes: Array(source.utf8))], options: RuleLoadingOptions())
    try #require(loaded.problems.isEmpty)
    #expect(Engine(loaded.rules).makeWorker().lint(Array(text.utf8)).findings.count == count)
  }
}
