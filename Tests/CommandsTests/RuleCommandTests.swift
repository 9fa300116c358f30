import Testing

/// `calque rules`, `calque explain` and `calque test`.
@Suite struct RuleCommandTests {
  private static let pack = """
    <rules lang="en"><category id="calque" name="Literal"><rulegroup id="pets" name="Pets" from="de">
    <rule severity="error"><pattern>hound</pattern><message>Say “dog”, not “<match/>”.</message><suggestion>dog</suggestion>
    <explanation>German has Hund.</explanation>
    <example correction="dog">A <marker>hound</marker> barks.</example>
    <example correction="Dog"><marker>Hound</marker> and cat.</example>
    <example>A dog barks.</example>
    <example>A cat purrs.</example></rule>
    <rule severity="info"><pattern>katze</pattern><message>Say “cat”.</message><suggestion>cat</suggestion>
    <example correction="kitten">A <marker>katze</marker> purrs.</example>
    <example>A cat purrs.</example></rule>
    </rulegroup></category></rules>
    """

  @Test func listsRulesInColumns() async throws {
    let tool = try Tool(["pack.xml": Self.pack])
    let result = await tool("rules", "pack.xml")
    #expect(result.code == 0)
    #expect(result.output == "pets-1  error  calque  de  Pets\npets-2  info   calque  de  Pets\n")
    #expect(await tool("rules", "--severity", "info", "pack.xml").output == "pets-2  info  calque  de  Pets\n")
    #expect(await tool("rules", "--from", "fr", "pack.xml").output == "")
    #expect(await tool("rules", "--category", "quotes", "pack.xml").output == "")
  }

  @Test func knowsTheRulesThatNoFileHas() async throws {
    let tool = try Tool([:])
    #expect(await tool("rules", "--category", "encoding").output.contains("invalid-utf8"))
    let result = await tool("explain", "invalid-utf8")
    #expect(result.code == 0)
    #expect(
      result.output.hasPrefix("invalid-utf8: Bytes that are not UTF-8\nwarning · encoding · MQM character-encoding"))
    #expect(result.output.contains("calque lint --disable invalid-utf8"))
  }

  @Test func listsRulesAsJSON() async throws {
    let result = await (try Tool(["pack.xml": Self.pack]))("rules", "--format", "json", "pack.xml")
    #expect(
      result.output.contains(
        #"{"id": "pets-1", "name": "Pets", "category": "calque", "severity": "error", "mqm": "overly-literal", "#
          + #""its": "mistranslation", "from": ["de"], "explanation": "German has Hund."}"#))
  }

  @Test func explainsARule() async throws {
    let result = await (try Tool(["pack.xml": Self.pack]))("explain", "pets-1", "--rules", "pack.xml")
    #expect(
      result.output == """
        pets-1: Pets
        error · calque · MQM overly-literal · ITS mistranslation · from de

        Says: Say “dog”, not “…”.

        German has Hund.

        Found, in [ ]:
          A [hound] barks.
              → dog
          [Hound] and cat.
              → Dog

        Not found:
          A dog barks.
          A cat purrs.

        To switch it off:
          once           calque lint --disable pets-1 …
          in calque.xml  <severity rule="pets-1" level="off"/>
          in an article  <!-- calque:disable pets-1 -->

        Defined at pack.xml:2

        """)
  }

  @Test func explainsAllRulesOfAGroup() async throws {
    let result = await (try Tool(["pack.xml": Self.pack]))("explain", "pets", "--rules", "pack.xml")
    #expect(result.output.contains("pets-1: Pets") && result.output.contains("pets-2: Pets"))
  }

  @Test func anUnknownRuleIsGuessed() async throws {
    let result = await (try Tool(["pack.xml": Self.pack]))("explain", "pest-1", "--rules", "pack.xml")
    #expect(result.code == 2)
    #expect(result.errors == "calque: there is no rule “pest-1”; did you mean “pets-1”?\n")
  }

  @Test func failuresStandAtTheirExamples() async throws {
    let result = await (try Tool(["pack.xml": Self.pack]))("test", "pack.xml")
    #expect(result.code == 1)
    #expect(
      result.output == """
        pack.xml:8:1: error: too few marked examples: 1, not at least 2 [pets-2]
        pack.xml:8:1: error: too few silent examples: 1, not at least 2 [pets-2]
        pack.xml:9:1: error: the corrections should be “kitten”, but are “cat” [pets-2]

        """)
    #expect(result.errors == "2 rules, 6 examples, 3 failures\n")
    #expect(await (try Tool(["pack.xml": Self.pack]))("test", "--only", "pets-1", "pack.xml").code == 0)
  }

  @Test func mistakesInRuleFilesEndTheRun() async throws {
    let tool = try Tool(["a.xml": "<rules lang='en'>\n<words/></rules>", "b.xml": "no xml"])
    for command in ["test", "rules"] {
      let result = await tool(command, "a.xml", "b.xml")
      #expect(result.code == 2)
      #expect(result.output == "")
      #expect(
        result.errors.hasPrefix(
          "a.xml:2:1: error: <words> needs the attribute “name”; add name=\"…\"\nb.xml:1:1: error: "))
    }
  }
}
