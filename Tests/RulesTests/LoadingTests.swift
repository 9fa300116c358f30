import Diagnostics
import Rules
import Testing

@Suite struct LoadingTests {
  @Test func aWholeRuleIsRead() throws {
    let loaded = load(
      """
      <rules lang="en">
        <words name="months">January February</words>
        <category id="grammar" name="Grammar">
          <rule id="doubled-subject" name="Pronoun repeats its subject" severity="error" from="es it" corroborated="error">
            <pattern>@noun <marker>he|she|they</marker> ~be|@modal %months</pattern>
            <antipattern>what|which … <marker>he</marker></antipattern>
            <given max="0">you</given>
            <message>“<match/>” repeats the
              subject.</message>
            <suggestion/>
            <explanation>Other languages  do.</explanation>
            <example correction="">The elections <marker>they</marker> were safe.</example>
            <example>They were safe.</example>
          </rule>
        </category>
      </rules>
      """)
    #expect(loaded.problems.isEmpty, "\(loaded.problems)")
    let rule = try #require(loaded.rules.rules.first)
    #expect(rule.descriptor.id == "doubled-subject")
    #expect(rule.descriptor.category == .grammar)
    #expect(rule.descriptor.severity == .error)
    #expect(rule.descriptor.mqm == "grammar")
    #expect(rule.descriptor.its == .grammar)
    #expect(rule.descriptor.sourceLanguages == ["es", "it"])
    #expect(rule.descriptor.explanation == "Other languages do.")
    #expect(rule.corroborated == .error)
    #expect(rule.place == SourcePlace(file: "test.xml", line: 4, column: 5))
    #expect(
      rule.message.parts == [.literal("“"), .match(.init(reference: .marker)), .literal("” repeats the subject.")])
    #expect(rule.suggestions == [Suggestion(template: Template([]), safety: .likely)])
    #expect(rule.examples.map(\.text) == ["The elections they were safe.", "They were safe."])
    #expect(rule.examples.map(\.marker) == [14..<18, nil])
    #expect(rule.examples.map(\.corrections) == [[""], []])
    #expect(rule.givens.map(\.max) == [0])
    #expect(loaded.rules.lists == ["months": ["january", "february"]])
    guard case .pattern(let body) = rule.body else {
      Issue.record("not a pattern")
      return
    }
    #expect(body.antipatterns.count == 1)
    #expect(
      describe(body.pattern) == "(@noun <(he|she|they)> (~be||@modal) %months)", "\(describe(body.pattern))")
  }

  @Test func rulesOfAGroupAreNumberedAndInherit() {
    let loaded = load(
      """
      <rules lang="en"><category id="calque" severity="info"><rulegroup id="g" name="Group" severity="error" from="de">
        <antipattern>x</antipattern>
        <rule><pattern>a</pattern><message>m</message></rule>
        <rule id="own" severity="warning"><pattern>b</pattern><antipattern>y</antipattern><message>m</message></rule>
      </rulegroup></category></rules>
      """)
    #expect(loaded.problems.isEmpty, "\(loaded.problems)")
    #expect(loaded.rules.rules.map(\.descriptor.id) == ["g-1", "own"])
    #expect(loaded.rules.rules.map(\.descriptor.severity) == [.error, .warning])
    #expect(loaded.rules.rules.map(\.descriptor.name) == ["Group", "Group"])
    #expect(loaded.rules.rules.map(\.descriptor.sourceLanguages) == [["de"], ["de"]])
    #expect(loaded.rules.rules.map { antipatterns(of: $0) } == [1, 2])
  }

  @Test func oneBadRuleLeavesTheOthers() {
    let loaded = load(
      """
      <rules lang="en"><category id="calque">
        <rule id="a"><pattern>(a</pattern><message>m</message></rule>
        <rule id="b"><pattern>b</pattern><message>m</message></rule>
        <rule id="c"><pattern>@nuon</pattern><message>m</message></rule>
      </category></rules>
      """)
    #expect(loaded.rules.rules.map(\.descriptor.id) == ["b"])
    #expect(loaded.problems.count == 2)
  }

  @Test func aLaterSetOverridesRulesById() {
    func set(_ message: String, _ ids: [String]) -> RuleSet {
      let rules = ids.map { "<rule id='\($0)'><pattern>a</pattern><message>\(message)</message></rule>" }
      return load("<rules lang='en'><category id='calque'>\(rules.joined())</category></rules>").rules
    }
    let result = set("old", ["a", "b"]).overridden(by: set("new", ["b", "c"]))
    #expect(result.rules.map(\.descriptor.id) == ["a", "b", "c"])
    #expect(result.rules.map(\.message.parts) == [[.literal("old")], [.literal("new")], [.literal("new")]])
  }

  private func load(_ source: String) -> LoadedRules {
    RuleSet.load([RuleFile(name: "test.xml", bytes: Array(source.utf8))], options: .withExamples)
  }

  private func antipatterns(of rule: Rule) -> Int {
    if case .pattern(let body) = rule.body { body.antipatterns.count } else { 0 }
  }
}
