import Diagnostics
import Engine
import Rules
import Testing
import Text

/// Tokens that may stand several times in a row: as many as can be, but no more than what follows leaves.
@Suite struct RepeatedTokenTests {
  @Test(
    arguments: [
      ("ba{2,3}", "ba ba ba ba", ["ba ba ba"]),
      ("ba{2,3}", "ba mi ba ba", ["ba ba"]),
      ("ba* mi", "ba ba ba mi ba", ["ba ba ba mi"]),
      ("ba+ ba", "ba ba ba", ["ba ba ba"]),
      ("ba{1,2} ba ba", "ba ba ba mi ba ba ba ba", ["ba ba ba", "ba ba ba ba"]),
      ("<marker>(ba|mi){1,3}</marker> mi zu", "ba mi mi mi zu", ["ba mi mi"]),
      ("<marker>ba{0,2}</marker> (ba mi|zu)", "ba ba mi", ["ba"]),
      ("ba … mi", "ba zu mi zu mi", ["ba zu mi"]),
      ("ba …{2,4} mi", "ba zu mi zu mi", ["ba zu mi zu mi"]),
      ("ba …{0,1} mi", "ba zu zu mi", []),
      ("^ ba{1,4} $", "ba ba ba", ["ba ba ba"]),
      ("^ ba{1,2} $", "ba ba ba", []),
    ] as [(String, String, [String])])
  func areTakenAsManyAsFit(pattern: String, text: String, found: [String]) throws {
    let rule = "<rule id='r' severity='warning'><pattern>\(pattern)</pattern><message>m</message></rule>"
    let source = "<rules lang='en'><category id='grammar'>\(rule)</category></rules>"
    let loaded = RuleSet.load([RuleFile(name: "r.xml", bytes: Array(source.utf8))], options: RuleLoadingOptions())
    try #require(loaded.problems.isEmpty)
    let bytes = Array(text.utf8)
    let findings = Engine(loaded.rules).makeWorker().lint(bytes).findings
    #expect(findings.map { String(decoding: bytes[$0.range.indices], as: UTF8.self) } == found)
  }
}
