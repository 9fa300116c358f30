import Files
import TestSupport
import Testing

@Suite struct LintCommandTests {
  @Test func theExitCodeTellsTheWorst() async throws {
    let tool = try Tool(["good.txt": "All is well.\n", "info.txt": "A zap here.\n", "bad.txt": "It is teh end.\n"])
    func code(_ arguments: String...) async -> Int32 {
      await tool.run(["lint", "--only", "x-teh,x-own,x-zap", "--quiet"] + arguments).code
    }
    #expect(await code(tool.folder("good.txt")) == 0)
    #expect(await code(tool.folder("info.txt")) == 0)
    #expect(await code(tool.folder("info.txt"), "--fail-on", "info") == 1)
    #expect(await code(tool.folder("bad.txt")) == 1)
    #expect(await code(tool.folder("bad.txt"), "--fail-on", "never") == 0)
    #expect(await code(tool.folder("bad.txt"), "--fail-on", "never", "--max-findings", "0") == 1)
    #expect(await code(tool.folder("bad.txt"), "--fail-on", "never", "--min-score", "99") == 1)
    #expect(await code(tool.folder("bad.txt"), tool.folder("none.txt")) == 2)
    #expect(await code(tool.folder(".")) == 1)
  }

  @Test func anUnreadableFileDoesNotStopTheRun() async throws {
    let tool = try Tool(["b.txt": "teh\n"])
    let result = await tool.own(
      "lint", tool.folder("a.txt"), tool.folder("b.txt"), "--format", "compact", "--jobs", "2")
    #expect(result.code == 2)
    #expect(result.errors == "calque: cannot read a.txt: no such file or directory\n")
    #expect(result.output.hasPrefix("b.txt:1:1: error: "))
  }

  @Test func badInputIsNamed() async throws {
    let tool = try Tool(["empty.txt": "", "folder/x.png": ""])
    try tool.folder.write([0x61, 0xFF, 0x62, 0x00], to: "latin.txt")
    try tool.folder.write((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }, to: "binary.txt")
    try tool.folder.write([0xFF, 0xFE, 0x61, 0x00], to: "wide.txt")
    let result = await tool.run(
      ["lint", "--format", "compact"]
        + ["empty.txt", "latin.txt", "binary.txt", "wide.txt", "folder"].map(tool.folder.callAsFunction))
    #expect(result.code == 2)
    #expect(result.output.contains("latin.txt:1:2: warning: The byte FF here is not UTF-8"))
    let lines = result.errors.split(separator: "\n")
    #expect(lines.contains("note: empty.txt: the file is empty, there is nothing to lint"))
    #expect(lines.contains("calque: cannot lint binary.txt: it is a binary file, not text"))
    #expect(lines.contains { $0.hasPrefix("calque: cannot lint wide.txt: it is UTF-16") })
    #expect(lines.contains { $0.hasPrefix("calque: cannot find an article in folder") })
  }

  @Test(arguments: [
    (["--only", "x-the"], "there is no rule “x-the”; did you mean “x-teh”?"),
    (["--disable", "x-ownn"], "did you mean “x-own”?"),
    (["--category", "grammer"], "there is no category “grammer”; did you mean “grammar”?"),
    (["--format", "jsno"], "there is no report format “jsno”; did you mean “json”?"),
    (["--output", "report.xml"], "--output takes format=file"),
    (["--output", "json=none/report.json"], "cannot write none/report.json: no such file or directory"),
    (["--fail-on", "warn"], "there is no severity “warn”"),
    (["--input-format", "docx"], "there is no input format “docx”"),
    (["--max-findings", "-1"], "--max-findings"),
    (["--min-score", "120"], "--min-score must be from 0 to 100"),
    (["--jobs", "0"], "--jobs must be at least 1"),
    (["--since", "HEAD"], "--since needs a git repository"),
    (["--baseline", "none.tsv"], "cannot read none.tsv"),
    (["--rules", "none.xml"], "cannot read none.xml"),
    (["--rules", "broken.xml"], "broken.xml:1:"),
    (["--glossary", "none.txt"], "cannot read none.txt"),
    (["--unknown"], "Unknown option '--unknown'"),
  ])
  func wrongUsageIsExplained(arguments: [String], message: String) async throws {
    let tool = try Tool(["a.txt": "teh\n", "broken.xml": "<rules lang='en'><rul/></rules>"])
    let result = await tool.run(["lint", tool.folder("a.txt")] + arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func brokenRulesAreLeftOutWhenAsked() async throws {
    let tool = try Tool(["a.txt": "teh\n", "broken.xml": "<rules lang='en'><rul/></rules>"])
    let result = await tool.own(
      "lint", tool.folder("a.txt"), "--rules", "broken.xml", "--keep-going", "--format", "compact")
    #expect(result.code == 2)
    #expect(result.output.contains("a.txt:1:1: error"))
    #expect(result.errors.contains("broken.xml:1:"))
  }

  @Test func helpAndVersionAreNoErrors() async throws {
    let tool = try Tool()
    for arguments in [["--help"], ["lint", "--help"], ["--version"], ["help", "fix"]] {
      let result = await tool.run(arguments)
      #expect(result.code == 0)
      #expect(result.errors.isEmpty)
      #expect(!result.output.isEmpty)
    }
  }

  @Test func severalReportsAreWrittenAtOnce() async throws {
    let tool = try Tool(["a.txt": "teh\n"])
    let result = await tool.own(
      "lint", tool.folder("a.txt"), "--format", "compact", "--output", "junit=r.xml", "--output", "json=r.json")
    #expect(result.output.hasPrefix("a.txt:1:1:"))
    #expect(try tool.folder.text("r.xml").contains("<testsuites"))
    #expect(try tool.folder.text("r.json").contains("\"rule\""))
    let quiet = await tool.own("lint", tool.folder("a.txt"), "--quiet", "--output", "json=q.json")
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
    #expect(try tool.folder.text("q.json") == tool.folder.text("r.json"))
  }

  @Test func anyNumberOfJobsGivesTheSameReport() async throws {
    var files: [String: String] = [:]
    for number in 0..<120 {
      files["d/\(number).txt"] = String(repeating: "It is teh \(number) the own house.\n\n", count: number % 7 * 5)
    }
    let tool = try Tool(files)
    let one = await tool.own("lint", tool.folder("d"), "--jobs", "1", "--format", "compact")
    let many = await tool.own("lint", tool.folder("d"), "--jobs", "7", "--format", "compact")
    #expect(one.output == many.output)
    #expect(one.output.split(separator: "\n").count > 500)
  }

  @Test func commentsSuppressAndUnusedOnesAreTold() async throws {
    let tool = try Tool([
      "a.md": """
      teh <!-- calque:disable-line x-teh -- a name --> here

      <!-- calque:disable-next-line -->

      It is teh end of the own house.

      <!-- calque:disable grammar -->

      teh

      <!-- calque:enable grammar -->

      teh

      <!-- calque:disable-next-line x-own -->
      teh
      """
    ])
    let result = await tool.own("lint", tool.folder("a.md"), "--format", "compact")
    #expect(
      result.output.split(separator: "\n").filter { $0.hasPrefix("a.md") }.map { $0.prefix(8) } == [
        "a.md:13:", "a.md:16:",
      ])
    #expect(
      result.errors == "note: a.md:15:1: this suppression of x-own is not needed: nothing is found there\n")
  }

  @Test func markupIsReadAndPlacesAreThoseOfTheSource() async throws {
    let tool = try Tool(["a.html": "<p>caf&eacute;\n<b>teh</b> end</p>\n", "b.txt": "<p>teh"])
    let html = await tool.own("lint", tool.folder("a.html"), "--format", "compact")
    #expect(html.output.hasPrefix("a.html:2:4: error"))
    let plain = await tool.own("lint", tool.folder("a.html"), "--format", "compact", "--input-format", "plain")
    #expect(plain.output.hasPrefix("a.html:2:4: error"))
  }

  @Test func statisticsGoToTheErrors() async throws {
    let tool = try Tool(["a.txt": "teh teh\n"])
    let result = await tool.own("lint", tool.folder("a.txt"), "--statistics", "--quiet")
    #expect(result.errors.contains("1 articles, 2 words, 2 findings"))
    #expect(result.errors.contains("x-teh"))
  }
}
