import Files
import TestSupport
import Testing

/// What only a process of its own can show: standard streams, exit codes, real tools at the other end of a pipe.
@Suite(.enabled(if: BuiltCalque.path != nil)) struct ProcessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "calque.xml": "<calque root='yes'><rules file='rules.xml'/></calque>",
      "rules.xml": """
      <rules lang="en"><category id="grammar" name="Grammar">
      <rule id="x-teh" name="Teh" severity="error" mqm="spelling" its="misspelling">
      <pattern>teh</pattern><message>“<match/>” for “the”.</message><suggestion fix="safe">the</suggestion></rule>
      </category></rules>
      """,
      "a.txt": "It is teh end.\n",
    ])
  }

  /// Runs a line of shell in the folder, where `$calque` is the tool.
  private func shell(_ line: String) throws -> (code: Int, output: String, errors: String) {
    let path = try #require(BuiltCalque.path)
    let script = "cd '\(folder.path)' && calque='\(path)' && \(line)"
    let result = try Subprocess.run("bash", ["-c", script])
    return (
      result.status, String(decoding: result.output, as: UTF8.self), String(decoding: result.errors, as: UTF8.self)
    )
  }

  @Test func standardInputIsLinted() throws {
    let result = try shell("echo teh | $calque lint - --stdin-name d/x.md --only x-teh --format compact")
    #expect(result.output.hasPrefix("d/x.md:1:1: error: “teh” for “the”."))
    #expect(result.code == 1)
  }

  @Test func standardInputIsRepaired() throws {
    let result = try shell("printf 'teh\\r\\nx' | $calque fix - --only x-teh")
    #expect(result.output == "the\r\nx")
    #expect(result.code == 0)
  }

  @Test func linesGoToTheRightStreams() throws {
    let result = try shell("$calque lint a.txt none.txt --only x-teh --format compact")
    #expect(result.code == 2)
    #expect(result.output.hasPrefix("a.txt:1:7: error"))
    #expect(result.errors == "calque: cannot read none.txt: no such file or directory\n")
    #expect(try shell("$calque lint a.txt --bogus").code == 2)
    #expect(try shell("$calque --version").code == 0)
  }

  #if os(Linux)
    @Test func aFullDiskIsTrouble() throws {
      let result = try shell("$calque lint a.txt --only x-teh > /dev/full")
      #expect(result.code == 2)
      #expect(result.errors == "calque: cannot write standard output: no space left on device\n")
      let report = try shell("$calque lint a.txt --only x-teh --quiet --output json=/dev/full")
      #expect(report.code == 2)
    }
  #endif

  @Test func gitAppliesTheDiff() throws {
    let result = try shell(
      "$calque fix a.txt --only x-teh --diff | git apply && cat a.txt && git apply -h > /dev/null 2>&1")
    #expect(result.output == "It is the end.\n")
  }

  @Test func noColourReachesAPipe() throws {
    #expect(try !shell("$calque lint a.txt --only x-teh").output.contains("\u{1B}"))
  }

  @Test func theManualIsAManPage() throws {
    let result = try shell("$calque manual > calque.1 && groff -man -Tutf8 -ww calque.1 > page.txt")
    if result.errors.contains("groff: command not found") { return }
    #expect(result.errors.isEmpty)
    let page = try folder.text("page.txt")
    #expect(page.contains("fail") && page.contains("Nothing at or above the threshold was found."))
  }

  @Test func allOptionsStandInTheManual() throws {
    let manual = try shell("$calque manual").output.replacing("\\-", with: "-")
    for option in ["--fail-on", "--baseline", "--since", "--unsafe", "--interactive", "--min-score", "--jobs"] {
      #expect(manual.contains(option), "\(option)")
    }
  }
}
