import Rules
import Testing

/// Rule files that are wrong on purpose: problems, never a crash, and no long wait.
@Suite struct HostileFileTests {
  private static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rules lang="en"><words name="w">a b</words><corroboration findings="3"/>
      <category id="calque" name="x"><rulegroup id="g" name="n" from="es"><antipattern>a … b</antipattern>
        <rule severity="error"><pattern>^ a|b? <marker>n:(c | d e)&amp;f</marker> %w @VB* /x(y)?/ "US" !z{0,2} $</pattern>
          <given min="1" max="2">q</given><message>“<match no="n" case="upper"/>” \\1 &#233;</message>
          <suggestion fix="safe"><match/></suggestion><example correction="x|y">a <marker>b</marker></example></rule>
        <rule><pattern><token regexp="yes" postag="NN.*" postag_regexp="yes" min="0" skip="-1">a|b<exception scope="next">c</exception></token></pattern>
          <message>m <suggestion>s</suggestion></message></rule>
        <rule><regexp scope="text" marker="1">a(b)</regexp><message>m</message></rule>
        <rule><consistency><spelling fold="case">x</spelling></consistency><message>m</message></rule>
      </rulegroup></category></rules>
    """

  @Test func damagedFilesAreOnlyReported() {
    var random = SystemRandomNumberGenerator()
    let bytes = Array(Self.file.utf8)
    for round in 0..<150 {
      var damaged = bytes
      for _ in 0...(round % 4) {
        let at = Int.random(in: damaged.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[at] = UInt8.random(in: .min ... .max, using: &random)
        case 1: damaged.remove(at: at)
        case 2: damaged.insert(Array("<>&|()!?*{}\"…\\%@~^$".utf8).randomElement(using: &random)!, at: at)
        default: damaged.removeSubrange(at..<min(damaged.count, at + 30))
        }
      }
      let loaded = RuleSet.load([RuleFile(name: "f.xml", bytes: damaged)], options: .withExamples)
      for problem in loaded.problems { #expect(problem.place.line >= 1 && problem.place.column >= 1) }
    }
  }

  @Test func everyBeginningOfAFileIsOnlyReported() {
    let bytes = Array(Self.file.utf8)
    for count in stride(from: 0, to: bytes.count - 1, by: 7) {
      let loaded = RuleSet.load([RuleFile(name: "f.xml", bytes: Array(bytes[..<count]))])
      #expect(!loaded.problems.isEmpty, "\(count)")
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 20_000), String(repeating: "!", count: 20_000) + "a",
    String(repeating: "a|", count: 20_000) + "a", String(repeating: "a ", count: 20_000),
    "<token regexp='yes'>" + String(repeating: "(", count: 10_000) + "</token>",
    "<token regexp='yes'>" + String(repeating: "(a|b)", count: 1_000) + "</token>",
    String(repeating: "<marker>", count: 1_000), String(repeating: "&amp;", count: 500),
  ])
  func patternsMayBeHuge(pattern: String) {
    let source =
      "<rules lang='en'><category id='calque'><rule id='r'><pattern>\(pattern)</pattern><message>m</message>"
      + "</rule></category></rules>"
    _ = RuleSet.load([RuleFile(name: "f.xml", bytes: Array(source.utf8))])
  }

  @Test func entitiesAreNotExpanded() {
    let source = """
      <!DOCTYPE rules [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">
      <!ENTITY file SYSTEM "file:///etc/passwd">]>
      <rules lang="&c;"><category id="calque"><rule id="r"><pattern>a</pattern><message>&c; &file;</message></rule>
      </category></rules>
      """
    let loaded = RuleSet.load([RuleFile(name: "f.xml", bytes: Array(source.utf8))])
    #expect(loaded.problems.count { $0.message.hasSuffix("is not expanded") } == 3, "\(loaded.problems)")
    for rule in loaded.rules.rules { #expect(rule.message.parts.count <= 1) }
  }
}
