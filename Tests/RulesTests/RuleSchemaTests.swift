import Rules
import Testing

@testable import XML

/// What is quickly found valid is valid, and nearly all of what is valid is quickly found so.
@Suite struct RuleSchemaTests {
  private let schema: RelaxNG
  private let acceptor: RelaxNGAcceptor

  init() throws {
    schema = try RelaxNG(BuiltinRules.schema)
    acceptor = try #require(RelaxNGAcceptor(BuiltinRules.schema))
  }

  @Test func builtinFilesAreValid() {
    for file in BuiltinRules.files where file.name.hasSuffix(".xml") {
      #expect(acceptor.surelyAccepts(XMLTree(file.bytes)), "\(file.name)")
    }
  }

  @Test(arguments: [
    "<rules lang='en'/>", "<rules/>", "<rules lang='en' x='y'/>", "<rules lang='e n'/>",
    "<rules lang='en'>text</rules>",
    "<rules lang='en' xmlns='urn:x'/>", "<x:rules xmlns:x='urn:x' lang='en'/>", "<rules lang='en' xml:lang='en'/>",
    "<rules lang='en'><corroboration findings='0'/></rules>", "<rules lang='en'><corroboration findings='12'/></rules>",
    "<rules lang='en'><corroboration per-1000-words='-1'/></rules>",
    "<rules lang='en'><corroboration per-1000-words='1.5'/></rules>",
    "<rules lang='en'><words name='a b'>x</words></rules>", "<rules lang='en'><words name='a'><b/></words></rules>",
    "<rules lang='en'><category id='calque' from='es f'/></rules>",
    "<rules lang='en'><category id='calque' from='es fr'/></rules>",
    "<rules lang='en'><category id=' calque '/></rules>", "<rules lang='en'><category id='nothing'/></rules>",
    "<other/>",
  ])
  func theTwoAgreeOn(_ source: String) {
    let tree = XMLTree(Array(source.utf8))
    if acceptor.surelyAccepts(tree) { #expect(schema.problemsFound(in: tree).isEmpty) }
  }

  /// Rules with parts left out, doubled and moved.
  @Test func theTwoAgreeOnDamagedRules() {
    let parts = [
      "<pattern>a <marker>b</marker></pattern>", "<pattern most='x'>a</pattern>", "<regexp case='yes'>a</regexp>",
      "<message>m <match no='1'/></message>", "<message>m <b/></message>", "<suggestion fix='safe'>s</suggestion>",
      "<suggestion fix='maybe'/>", "<antipattern>a</antipattern>", "<explanation>e</explanation>",
      "<given min='1'>g</given>",
      "<example correction='x'>a <marker>b</marker></example>", "<example><marker/><marker/></example>", "text",
      "<pattern><token min='0'>a<exception scope='next'>b</exception></token></pattern>", "<url/>",
    ]
    let attributes = [
      "", " id='r'", " id='r r'", " id='r' name='n' severity='error'", " severity='bad' id='r'",
      " name='n' id='r' its='x'",
      " id='r' mqm='m' default='off' tags='a b'", " id='r' type='grammar' corroborated='info'",
    ]
    var random = SystemRandomNumberGenerator()
    var valid = 0
    for _ in 0..<4000 {
      let content = (0..<Int.random(in: 1...5, using: &random)).map { _ in parts.randomElement(using: &random)! }
        .joined()
      let rule = "<rule\(attributes.randomElement(using: &random)!)>\(content)</rule>"
      let group = Bool.random(using: &random) ? rule : "<rulegroup id='g'>\(rule)</rulegroup>"
      let source = "<rules lang='en'><category id='grammar'>\(group)</category></rules>"
      let tree = XMLTree(Array(source.utf8))
      let isValid = schema.problemsFound(in: tree).isEmpty
      #expect(acceptor.surelyAccepts(tree) == isValid, "\(source)")
      if isValid { valid += 1 }
    }
    #expect(valid > 20)
  }
}
