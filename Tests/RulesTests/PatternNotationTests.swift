import Rules
import Testing

@Suite struct PatternNotationTests {
  @Test(arguments: [
    ("a b", "(a b)"),
    ("Great", "great"),
    ("\"US\"", "\"US\""),
    ("c|a|b|a", "(c|a|b|a)"),
    ("~be|~Have", "(~be|~have)"),
    ("~be|@modal", "(~be||@modal)"),
    ("@VB*", "(@VB|@VBD|@VBG|@VBN|@VBP|@VBZ)"),
    ("@PRP$ x $", "(@PRP$ x $)"),
    ("/\\d+th/ /US/c", "(/\\d+th/ /US/c)"),
    ("/(?:a|b)+/ \"(\" / \" x", "(/(?:a|b)+/ \"(\" / \" x)"),
    ("a&amp;@JJ", "(a&&@JJ)"),
    ("(a|b)&amp;!@NN", "((a|b)&&!@NN)"),
    ("!(a|b)", "!(a|b)"),
    ("!x", "!x"),
    ("!,&amp;!.&amp;!?&amp;!@noun x \\!?", "((!,&&!.&&!?&&!@noun) x !{0,1})"),
    ("a _ … b …{1,3} c", "(a _ _{0,8}? b _{1,3}? c)"),
    ("( a b | c )? d", "([(a b) | c]{0,1} d)"),
    ("(a b|c d) e", "((a (b|c) d) e)"),
    ("(^|and) the", "([^ | and] the)"),
    ("a&lt;&#98;", "a<b"),
    ("a+ b* c? d{2} e{2,} f{0,3}", "(a{1,40} b{0,40} c{0,1} d{2,2} e{2,40} f{0,3})"),
    ("%months x", "(%months x)"),
    ("who:@name said", "(who:@name said)"),
    ("x:( a b )", "x:(a b)"),
    (", . ? ! : ; - % $ \\$ / &amp; * + @ ~ ^ x", "(, . ? ! : ; - % $ $ / & * + @ ~ ^ x)"),
    ("a|,|.|!|?", "(a|,|.|!|?)"),
    ("\\(|\\) \\… \\\" x\\|y", "((\\(|\\)) … \" x|y)"),
    ("n't 's e.g. 10:30 state-of-the-art", "(n't 's e.g. 10:30 state-of-the-art)"),
    ("a &lt;marker&gt;", "(a <marker>)"),
    ("a <marker>b c</marker> d", "(a <(b c)> d)"),
    ("a<!-- no --> b", "(a b)"),
  ])
  func isRead(notation: String, expected: String) {
    let (pattern, problems) = read(notation)
    #expect(problems.isEmpty, "\(problems)")
    #expect(
      pattern.map(describe)?.replacing("\\(", with: "(")
        == expected.replacing("\\(", with: "(").replacing("\\)", with: ")"))
  }

  @Test(arguments: [
    ("a ⟦(b", "parenthesis is not closed"),
    ("a b⟦)", "There is no ("),
    ("a ⟦| b", "need parentheses"),
    ("a ⟦@nuon", "did you mean “noun”"),
    ("a ⟦@VBX b ⟦@adjj", "did you mean"),
    ("x ⟦\"US", "not closed"),
    ("\"New⟦ York\"", "A space inside"),
    ("x ⟦/ab+", "not closed"),
    ("x ⟦\\", "backslash"),
    ("a⟦{3,1}", "no bounds"),
    ("a …⟦{0,99}", "no bounds"),
    ("⟦a? b*", "without a single token"),
    ("⟦x (((a b)* c)* d)*", "too large"),
    ("⟦" + String(repeating: "(", count: 15) + "a b" + String(repeating: "){40,40}", count: 15), "too large"),
    ("a?⟦?", "no item before"),
    ("⟦a|b&amp;c", "two ways"),
    ("x ⟦(a b)&amp;c", "tests of one token"),
    ("x ⟦!(a b)", "turns a test"),
    ("a &lt; <marker>b</marker> ⟦<marker>c</marker>", "second <marker>"),
    ("x ⟦%mnths y", "There is no word list"),
    ("é &amp; “x” ⟦@foo", "There is no class"),
  ])
  func isRefusedAtItsColumn(marked: String, complaint: String) {
    let prefix = "<rules lang='en'><words name='months'>may</words><category id='calque'><rule id='r'><pattern>"
    let pieces = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    var columns: [Int] = []
    var column = prefix.count + 1
    for piece in pieces.dropLast() {
      column += piece.unicodeScalars.count
      columns.append(column)
    }
    let (_, problems) = read(pieces.joined(), prefix)
    #expect(problems.map(\.place.column) == columns, "\(problems)")
    #expect(problems.contains { $0.description.contains(complaint) }, "\(problems)")
  }

  @Test func onlyWhatTemplatesReferToIsCaptured() {
    let (pattern, problems) = read("a <marker>b n:c</marker> d", message: "<match no='3'/> <match no='n'/>")
    #expect(problems.isEmpty, "\(problems)")
    #expect(pattern.map(describe) == "(a <(b n:3:c)> d)")
    #expect(pattern?.itemCount == 4)
    #expect(read("a b", message: "<match no='3'/>").problems.count == 1)
    #expect(read("a b", message: "<match no='x'/>").problems.count == 1)
  }

  private func read(
    _ notation: String,
    _ prefix: String = "<rules lang='en'><words name='months'>may</words><category id='calque'><rule id='r'><pattern>",
    message: String = "m"
  ) -> (pattern: Pattern?, problems: [RuleProblem]) {
    let source = "\(prefix)\(notation)</pattern><message>\(message)</message></rule></category></rules>"
    let loaded = RuleSet.load([RuleFile(name: "test.xml", bytes: Array(source.utf8))])
    guard case .pattern(let body)? = loaded.rules.rules.first?.body else { return (nil, loaded.problems) }
    return (body.pattern, loaded.problems)
  }
}
