import Linter
import Rules
import Testing

/// What is wrong in a rule file, and where the report says it is: at the `⟦`.
@Suite struct RuleProblemTests {
  @Test(arguments: [
    ("plain text⟦", "Start tag expected"),
    ("⟦<rulez lang='en'/>", "cannot begin with <rulez>"),
    ("⟦<rules/>", "needs the attribute “lang”"),
    ("<rules lang='en'>⟦<categry id='calque'/></rules>", "did you mean “category”?"),
    ("<rules lang='en'><category id='⟦gramar'/></rules>", "did you mean “grammar”?"),
    ("<rules lang='en'><category ⟦idd='grammar' id='grammar'/></rules>", "no attribute “idd”; did you mean “id”?"),
    ("<rules lang='en'><words name='x'> </words></rules>", "list “x” is empty"),
    ("<rules lang='en'><words name='x' file='⟦none.txt'/></rules>", "no such file"),
    ("<rules lang='en'><corroboration findings='⟦0'/></rules>", "whole number from 1"),
  ])
  func outerElements(marked: String, complaint: String) { check(marked, complaint) }

  @Test(arguments: [
    ("⟦<rule><pattern>a</pattern><message>m</message></rule>", "needs the attribute “id”"),
    ("<rule id='⟦a b'><pattern>a</pattern><message>m</message></rule>", "without spaces"),
    ("<rule id='r' severity='⟦eror'><pattern>a</pattern><message>m</message></rule>", "did you mean “error”?"),
    ("<rule id='r' its='⟦gramar'><pattern>a</pattern><message>m</message></rule>", "did you mean “grammar”?"),
    ("<rule id='r' from='⟦spa'><pattern>a</pattern><message>m</message></rule>", "two-letter"),
    ("<rule id='r' default='⟦no'><pattern>a</pattern><message>m</message></rule>", "write on or off"),
    ("<rule id='r'>⟦<patern>a</patern><message>m</message></rule>", "did you mean “pattern”?"),
    ("⟦<rule id='r'><message>m</message></rule>", "does not say what to look for"),
    ("⟦<rule id='r'><pattern>a</pattern></rule>", "no <message>"),
    ("<rule id='r'><pattern>a</pattern>⟦<regexp>b</regexp><message>m</message></rule>", "not a <regexp> too"),
    ("<rule id='r'>⟦<pattern> </pattern><message>m</message></rule>", "<pattern> is empty"),
    ("<rule id='r'><pattern>a|they ⟦don't|won't</pattern><message>m</message></rule>", "write do n't"),
    ("<rule id='r'><pattern>a <marker>⟦Well-known</marker></pattern><message>m</message></rule>", "write well - known"),
    ("<rule id='r'><regexp>a(b⟦</regexp><message>m</message></rule>", "does not compile"),
    ("<rule id='r'>⟦<regexp marker='2'>a(b)</regexp><message>m</message></rule>", "no group 2"),
    ("<rule id='r'><regexp scope='⟦lines'>a</regexp><message>m</message></rule>", "did you mean “line”?"),
    ("⟦<rule id='r'><regexp>a</regexp><message><match no='1'/></message></rule>", "refers to nothing"),
    ("<rule id='r'><pattern>a</pattern><message><match case='⟦uper'/></message></rule>", "did you mean “upper”?"),
    ("<rule id='r'><pattern>a</pattern><message><match repair='⟦entitys'/></message></rule>", "mean “entities”?"),
    ("<rule id='r'><pattern>a</pattern><message><match inflect='⟦VBX'/></message></rule>", "inflect=\"VBX\""),
    ("<rule id='r'><pattern>a</pattern><message>⟦<b/></message></rule>", "<b> cannot stand in <message>"),
    ("<rule id='r'><pattern>a</pattern><message>m</message><suggestion fix='⟦save'/></rule>", "did you mean “safe”?"),
    (
      "<rule id='r'><pattern>a</pattern><given max='0'>⟦@nuon</given><message>m</message></rule>",
      "did you mean “noun”?"
    ),
    ("<rule id='r'><pattern>a</pattern>⟦<given>a b</given><message>m</message></rule>", "single tokens"),
    (
      "<rule id='r'><pattern>a</pattern><message>m</message>⟦<example correction='b'>a</example></rule>",
      "correction but no marker"
    ),
    ("<rule id='r'>⟦<measure of='words' in='sentence'/><message>m</message></rule>", "no bound"),
    ("<rule id='r'><measure of='⟦word' in='sentence' above='1'/><message>m</message></rule>", "did you mean “words”?"),
    ("<rule id='r'><repetition of='words' min-length='3' max-length='⟦2'/><message>m</message></rule>", "not below"),
    ("<rule id='r'>⟦<foreign languages='es' scripts='Han'/><message>m</message></rule>", "two rules"),
    (
      "<rule id='r'>⟦<consistency><variant name='x'><pattern>a</pattern></variant></consistency><message>m</message></rule>",
      "at least two"
    ),
  ])
  func rules(marked: String, complaint: String) {
    check("<rules lang='en'><category id='calque'>\n\(marked)</category></rules>", complaint)
  }

  @Test(arguments: [
    ("⟦<phraseref idref='x'/>", "not supported"),
    ("⟦<unify/>", "not supported"),
    ("<token postag='⟦NNX'/>", "postag=\"NNX\""),
    ("<token spacebefore='⟦maybe'/>", "write yes or no"),
    ("<token ⟦chunk='B-NP'/>", "no attribute “chunk”"),
    ("<token inflected='yes' regexp='yes'>a.*</token>", "over lemmas"),
    ("<token><exception scope='⟦nxt'>a</exception></token>", "current, next or previous"),
  ])
  func tokenElements(marked: String, complaint: String) {
    check(
      "<rules lang='en'><category id='calque'><rule id='r'><pattern>\(marked)</pattern><message>m</message>"
        + "</rule></category></rules>", complaint)
  }

  @Test func theSchemaIsAskedWhenNothingElseIsWrong() {
    let source = """
      <rules lang="en"><category id="calque">
        <rule id="r"><message>m</message><message>n</message><pattern>a</pattern></rule>
      </category></rules>
      """
    let problems = load([source]).problems
    #expect(problems.contains { $0.place.line == 2 }, "\(problems)")
  }

  @Test func namesAreUniqueOverAllFiles() {
    let source = """
      <rules lang="en"><words name="w">a</words><category id="calque">
        <rule id="r"><pattern>%w</pattern><message>m</message></rule>
      </category></rules>
      """
    let loaded = load([source, source])
    #expect(loaded.rules.rules.count == 1)
    #expect(
      loaded.problems.map(\.place) == [
        SourcePlace(file: "1.xml", line: 1, column: 18), SourcePlace(file: "1.xml", line: 2, column: 3),
      ])
  }

  private func check(_ marked: String, _ complaint: String) {
    let pieces = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let before = pieces.count > 1 ? pieces[0] : ""
    let line = before.count { $0 == "\n" } + 1
    let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0) + 1
    let problems = load([pieces.joined()]).problems
    #expect(problems.contains { $0.description.contains(complaint) }, "\(problems)")
    if pieces.count > 1, !marked.hasSuffix("⟦") {
      #expect(problems.contains { $0.place.line == line && $0.place.column == column }, "\(line):\(column) \(problems)")
    }
  }

  private func load(_ sources: [String]) -> LoadedRules {
    var options = RuleFiles.checkingOptions(in: "/")
    options.withExamples = true
    return RuleSet.load(
      sources.enumerated().map { RuleFile(name: "\($0.offset).xml", bytes: Array($0.element.utf8)) }, options: options)
  }
}
