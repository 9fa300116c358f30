import Files
import TestSupport
import Testing

@Suite struct FixCommandTests {
  @Test func safeCorrectionsAreMadeAndLikelyOnesWhenAsked() async throws {
    let tool = try Tool(["a.txt": "Teh end of the own house.\n"])
    let safe = await tool.own("fix", tool.folder("a.txt"))
    #expect(safe.output == "a.txt: 1 correction\n" && safe.code == 0)
    #expect(try tool.folder.text("a.txt") == "The end of the own house.\n")
    _ = await tool.own("fix", tool.folder("a.txt"), "--unsafe")
    #expect(try tool.folder.text("a.txt") == "The end of his own house.\n")
    let again = await tool.own("fix", tool.folder("a.txt"), "--unsafe")
    #expect(again.output.isEmpty)
  }

  @Test func allElseStaysAsItIs() async throws {
    let tool = try Tool()
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\nteh\rb\0".utf8) + [0xFF, 0x0A]
    try tool.folder.write(bytes, to: "a.txt")
    _ = try Subprocess.run("chmod", ["604", tool.folder("a.txt")])
    _ = await tool.own("fix", tool.folder("a.txt"))
    let expected: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\nthe\rb\0".utf8) + [0xFF, 0x0A]
    #expect(try Files.read(tool.folder("a.txt")) == expected)
    let mode = try Subprocess.run("ls", ["-l", tool.folder("a.txt")]).output
    #expect(String(decoding: mode, as: UTF8.self).hasPrefix("-rw----r--"))
  }

  @Test func markupIsLeftAlone() async throws {
    let tool = try Tool([
      "a.html": "<p>teh <b>the</b> own, the own &amp; teh</p>", "b.md": "# Teh `teh` *teh*\n\n    teh\n",
    ])
    _ = await tool.own("fix", tool.folder("a.html"), tool.folder("b.md"), "--unsafe")
    #expect(try tool.folder.text("a.html") == "<p>the <b>the</b> own, his own &amp; the</p>")
    #expect(try tool.folder.text("b.md") == "# The `teh` *the*\n\n    teh\n")
  }

  @Test func checkAndDiffChangeNothing() async throws {
    let tool = try Tool(["a.txt": "one\nteh\n", "good.txt": "one\n"])
    let check = await tool.own("fix", tool.folder("a.txt"), "--check")
    #expect(check.code == 1 && check.output == "a.txt: 1 correction to make\n")
    #expect(await tool.own("fix", tool.folder("good.txt"), "--check").code == 0)
    let diff = await tool.run(["fix", "a.txt", "--diff", "--only", "x-teh"])
    #expect(diff.code == 2, "relative paths are the process's own")
    let shown = await tool.own("fix", tool.folder("a.txt"), "--diff")
    #expect(shown.output.hasSuffix("@@ -1,2 +1,2 @@\n one\n-teh\n+the\n"))
    #expect(try tool.folder.text("a.txt") == "one\nteh\n")
  }

  @Test func suppressedFindingsAreNotFixed() async throws {
    let tool = try Tool(["a.md": "teh <!-- calque:disable-line -->\n"])
    _ = await tool.own("fix", tool.folder("a.md"))
    #expect(try tool.folder.text("a.md").hasPrefix("teh"))
  }

  @Test(arguments: [
    (["y", "n"], "The zap of the own house, teh\n"), (["a"], "The zap of his own house, the\n"),
    (["n", "1", "q"], "Teh zap of his own house, teh\n"),
    (["?", "7", "n", "n", "yes"], "Teh zap of the own house, the\n"),
    ([], "Teh zap of the own house, teh\n"),
  ])
  func interactiveAsksForEach(answers: [String], expected: String) async throws {
    let tool = try Tool(["a.txt": "Teh zap of the own house, teh\n"])
    let arguments = ["fix", "--interactive", "--only", "x-teh,x-own,x-zap", tool.folder("a.txt")]
    let result = await tool.run(arguments, answers: answers)
    #expect(result.code == 0)
    #expect(try tool.folder.text("a.txt") == expected)
    #expect(result.output.contains("[Teh] zap of the own house"))
  }

  @Test func interactiveNeedsATerminal() async throws {
    let tool = try Tool(["a.txt": "teh"])
    let result = await tool.own("fix", "--interactive", tool.folder("a.txt"))
    #expect(result.code == 2)
    #expect(result.errors == "calque: --interactive asks on a terminal, and this is none\n")
  }
}
