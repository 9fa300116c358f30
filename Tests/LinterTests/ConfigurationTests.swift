import Diagnostics
import Files
import Linter
import Rules
import TestSupport
import Testing
import XML

@Suite struct ConfigurationTests {
  private func read(_ text: String) -> ConfigurationFile {
    ConfigurationFile(Array(text.utf8), path: "calque.xml", base: "/base")
  }

  @Test func everySettingIsRead() {
    let file = read(
      """
      <calque root="yes">
        <rules file="house"/><source languages="es, fr"/><glossary file="g.txt"/><accept words="a b"/>
        <accept file="w.txt"/><severity rule="r" level="off"/><severity category="quotes" level="info" path="p/**"/>
        <exclude path="d/"/><fail on="never" max-findings="3" min-score="90.5"/><report format="json" file="o.json"/>
        <baseline file="b.tsv"/><score info="0" error="10"/>
      </calque>
      """)
    #expect(file.problems.isEmpty)
    #expect(file.isRoot)
    #expect(
      file.settings.map(\.value) == [
        .rules(path: "house"), .languages(["es", "fr"]), .glossary(path: "g.txt"), .accept(["a", "b"]),
        .acceptFile(path: "w.txt"), .severity(.rule("r"), nil, only: nil),
        .severity(.category(.quotes), .info, only: Glob("p/**")), .exclude(Glob("d/")), .failOn(nil), .maxFindings(3),
        .minScore(90.5), .report(format: "json", path: "o.json"), .baseline(path: "b.tsv"), .weight(.info, 0),
        .weight(.error, 10),
      ])
  }

  @Test func theTemplateIsGood() throws {
    let schema = try RelaxNG(ConfigurationFile.schema)
    #expect(read(ConfigurationFile.template).problems.isEmpty)
    #expect(schema.problems(of: XMLTree(Array(ConfigurationFile.template.utf8))).isEmpty)
    // What stands in its comments is good too.
    let open = ConfigurationFile.template.replacing("<!-- <", with: "<").replacing("/> -->", with: "/>")
    #expect(read(open).problems.isEmpty)
    #expect(schema.problems(of: XMLTree(Array(open.utf8))).isEmpty)
  }

  @Test(arguments: [
    (
      "<calque>\n <serverity/></calque>",
      "calque.xml:2:2: error: there is no setting <serverity>; did you mean <severity>?"
    ),
    ("<calque><exclude pth='x'/></calque>", "<exclude> has no attribute “pth”; did you mean “path”?"),
    ("<calque><exclude/></calque>", "<exclude> needs path=\"…\""),
    ("<calque><severity level='off'/></calque>", "needs either rule"),
    ("<calque><severity rule='x' level='eror'/></calque>", "“eror” is no level; did you mean “error”?"),
    ("<calque><severity category='quote' level='off'/></calque>", "did you mean “quotes”?"),
    ("<calque><fail on='allways'/></calque>", "use one of info, warning, error, never"),
    ("<calque><fail min-score='101'/></calque>", "no number from 0 to 100"),
    ("<calque><score info='x'/></calque>", "no number"),
    ("<config/>", "begins with <calque>"),
    ("<calque>", "not well-formed"),
    ("rules: yes", "not well-formed"),
  ])
  func mistakesAreExplained(text: String, message: String) throws {
    let problems = read(text).problems.map(\.description)
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
    let tree = XMLTree(Array(text.utf8))
    let isInvalid = try !tree.problems.isEmpty || !RelaxNG(ConfigurationFile.schema).problems(of: tree).isEmpty
    #expect(isInvalid, "the schema accepts it")
  }

  @Test func nearerFilesAndTheCommandLineComeLast() throws {
    let folder = try TemporaryFolder([
      "calque.xml": "<calque root='yes'><fail on='error'/><severity rule='a' level='off'/></calque>",
      "x/calque.xml": "<calque><fail on='info'/></calque>",
    ])
    var tree = ConfigurationTree(workingFolder: folder.path, commandLine: [Setting(.maxFindings(1))])
    let values = tree.settings(for: folder("x/y/a.txt")).map(\.value)
    #expect(values == [.failOn(.error), .severity(.rule("a"), nil, only: nil), .failOn(.info), .maxFindings(1)])
    try tree.check()
    let description = SettingsDescription(tree.settings(for: folder("x/a.txt")), for: folder("x/a.txt"))
    #expect(description.lines.contains("<fail on=\"info\"/>  (x/calque.xml:1)"))
    #expect(!description.lines.contains { $0.contains("<fail on=\"error\"") })
  }

  @Test func aRootIsNotAskedAbove() throws {
    let folder = try TemporaryFolder([
      "calque.xml": "<calque><fail on='error'/></calque>", "x/calque.xml": "<calque root='yes'/>",
    ])
    var tree = ConfigurationTree(workingFolder: folder.path, commandLine: [])
    #expect(tree.settings(for: folder("x/a.txt")).isEmpty)
  }
}
