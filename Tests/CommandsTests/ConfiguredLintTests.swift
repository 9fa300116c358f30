import Files
import TestSupport
import Testing

@Suite struct ConfiguredLintTests {
  private func lint(_ tool: Tool, _ arguments: String...) async -> [String] {
    let result = await tool.run(["lint", "--only", "x-teh,x-own,x-zap", "--format", "compact"] + arguments)
    return result.output.split(separator: "\n").filter { $0.contains(": ") && !$0.hasPrefix("No ") }.map {
      String($0.split(separator: ":")[0]) + " " + $0.split(separator: ":")[3].trimmingPrefix(" ") + " "
        + $0.split(separator: " ").last!
    }
  }

  private func configuration(_ settings: String) -> String {
    "<calque root='yes'><rules file='rules.xml'/>\(settings)</calque>"
  }

  @Test func severitiesHoldByRuleCategoryAndPath() async throws {
    let tool = try Tool([
      "calque.xml": configuration(
        """
        <severity category='grammar' level='info'/><severity rule='x-own' level='off'/>
        <severity rule='x-teh' level='warning' path='w/**'/>
        """),
      "a.txt": "teh the own zap\n", "w/a.txt": "teh the own zap\n",
    ])
    #expect(
      await lint(tool, tool.folder(".")) == [
        "./a.txt info [x-teh]", "./a.txt info [x-zap]", "./w/a.txt warning [x-teh]", "./w/a.txt info [x-zap]",
      ])
  }

  @Test func wordsCanBeAccepted() async throws {
    let tool = try Tool([
      "calque.xml": configuration("<accept words='Teh'/><accept file='words.txt'/>"), "words.txt": "the own\n",
      "a.txt": "teh end of the own zap\n",
    ])
    #expect(await lint(tool, tool.folder("a.txt")) == ["a.txt info [x-zap]"])
  }

  @Test func glossariesMakeRules() async throws {
    let tool = try Tool(["terms.txt": "city council: town hall | ayuntamiento\n", "a.txt": "The ayuntamiento met.\n"])
    let result = await tool(
      "lint", tool.folder("a.txt"), "--glossary", "terms.txt", "--format", "compact", "--category", "terminology")
    #expect(result.output.contains("The glossary has “city council” for “ayuntamiento”."), "\(result)")
    #expect(result.code == 1)
  }

  @Test func mistakesInConfigurationsEndTheRun() async throws {
    let tool = try Tool(["calque.xml": "<calque root='yes'>\n  <exlude path='x'/>\n</calque>", "a.txt": "teh"])
    let result = await tool("lint", tool.folder("a.txt"))
    #expect(result.code == 2)
    #expect(
      result.errors
        == "calque: calque.xml:2:3: error: there is no setting <exlude>; did you mean <exclude>?\n")
    let unknown = try Tool(["calque.xml": configuration("<severity rule='x-the' level='off'/>"), "a.txt": ""])
    let second = await unknown("lint", unknown.folder("a.txt"))
    #expect(second.errors.contains("calque.xml:1:"))
    #expect(second.errors.contains("there is no rule “x-the”; did you mean “x-teh”?"))
  }

  @Test func aBaselineHidesWhatIsKnown() async throws {
    let tool = try Tool(["d/a.txt": "It is teh end.\n\nAnd the own house.\n", "d/b.txt": "teh\n"])
    let written = await tool.own("baseline", tool.folder("d"))
    #expect(written.output == "calque-baseline.tsv: 3 known findings\n")
    try tool.folder.write("New first line.\n\nIt is teh end.\n\nA new teh too.\n", to: "d/a.txt")
    try Files.remove(tool.folder("d/b.txt"))
    let result = await tool.own("lint", tool.folder("d"), "--baseline", "calque-baseline.tsv", "--format", "compact")
    #expect(result.output.hasPrefix("d/a.txt:5:7: error"))
    #expect(result.output.split(separator: "\n").filter { $0.hasPrefix("d/") }.count == 1)
    #expect(
      result.errors == "note: the baseline hid 1 known findings; 2 of its entries are obsolete (write it anew with "
        + "`calque baseline`)\n")
    #expect(result.code == 1)
  }

  @Test func onlyChangedLinesAreReported() async throws {
    let tool = try Tool(["a.txt": "teh one\n\nteh two\n", "b.txt": "teh\n"])
    for arguments in [
      ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one"],
    ] { _ = try Subprocess.run("git", ["-C", tool.folder.path] + arguments) }
    try tool.folder.write("teh one\n\nteh three\n", to: "a.txt")
    let result = await tool.own("lint", tool.folder("."), "--since", "HEAD", "--format", "compact")
    #expect(result.output.hasPrefix("./a.txt:3:1: error"))
    #expect(result.output.split(separator: "\n").filter { $0.hasPrefix("./") }.count == 1)
  }

  @Test func onlyChangedLinesAreRepaired() async throws {
    let tool = try Tool(["a.txt": "teh one\n\nteh two\n"])
    for arguments in [
      ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one"],
    ] { _ = try Subprocess.run("git", ["-C", tool.folder.path] + arguments) }
    try tool.folder.write("teh one\n\nteh three\n", to: "a.txt")
    _ = await tool.own("fix", tool.folder("a.txt"), "--since", "HEAD")
    #expect(try tool.folder.text("a.txt") == "teh one\n\nthe three\n")
  }

  @Test func groupsAreNamedLikeRules() async throws {
    let rules = (1...2).map { number in
      "<rule id='g-\(number)' name='G'><pattern>zip\(number == 1 ? "" : "py")</pattern><message>m</message></rule>"
    }
    let tool = try Tool([
      "calque.xml": configuration("<rules file='g.xml'/><severity rule='g' level='error'/>"),
      "g.xml": "<rules lang='en'><category id='calque' name='C'>\(rules.joined())</category></rules>",
      "a.md": "zip zippy\n\nzippy <!-- calque:disable-line g -->\n",
    ])
    let result = await tool("lint", tool.folder("a.md"), "--only", "g", "--format", "compact")
    #expect(
      result.output.split(separator: "\n").prefix(3).map { $0.split(separator: " ")[1] } == ["error:", "error:"],
      "\(result)")
    #expect(await tool("lint", tool.folder("a.md"), "--only", "g", "--disable", "g-2", "--format", "compact").code == 1)
  }

  @Test func initWritesWhatConfigExplains() async throws {
    let tool = try Tool(["x/a.txt": ""])
    #expect(await tool("init", "x").code == 0)
    #expect(await tool("init", "x").code == 2)
    let shown = await tool("config", "--show", tool.folder("x/a.txt"))
    #expect(shown.output.contains("<fail on=\"warning\"/>  (x/calque.xml:"))
    #expect(shown.output.contains("<rules file=\"rules.xml\"/>  (calque.xml:1)"))
    let schema = await tool("config", "--schema")
    #expect(schema.output.contains("relaxng.org"))
  }
}
