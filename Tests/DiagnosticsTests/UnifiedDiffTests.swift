import Diagnostics
import Files
import Randomness
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.txt") -> String {
    let diff = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).text(path: path)
    return String(decoding: diff, as: UTF8.self)
  }

  @Test func aChangeStandsInItsContext() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n") == """
        --- a/a.txt
        +++ b/a.txt
        @@ -2,5 +2,5 @@
         2
         3
         4
        -5
        +five
         6

        """)
  }

  @Test func farChangesAreHunksOfTheirOwn() {
    let lines = (1...30).map { "line \($0)" }
    var changed = lines
    changed[1] = "x"
    changed[25] = "y"
    let text = diff(lines.joined(separator: "\n"), changed.joined(separator: "\n"))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,5 +1,5 @@", "@@ -23,7 +23,7 @@"])
  }

  @Test func aMissingLineFeedIsTold() {
    #expect(diff("a", "b").hasSuffix("-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"))
  }

  @Test func equalTextsHaveNone() { #expect(diff("a\n", "a\n").isEmpty) }

  @Test func oddNamesAreQuoted() {
    #expect(diff("a\n", "b\n", path: "x y.txt").hasPrefix("--- a/x y.txt\t\n"))
    #expect(diff("a\n", "b\n", path: "x\"\n.txt").hasPrefix("--- \"a/x\\\"\\012.txt\"\n"))
  }

  /// Random edits of random texts, given to the real `patch` and `git apply`.
  @Test(arguments: 0..<12) func patchAndGitUnderstandIt(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let words = ["a\n", "b\n", "c\r\n", "\n", "é\n", "long line\n"]
    var old = (0..<Int.random(in: 1...60, using: &random)).map { _ in words.randomElement(using: &random)! }
    if seed % 3 == 0 { old.append("no end") }
    var new = old
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let index = Int.random(in: 0..<new.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: new[index] = new[index].hasSuffix("\n") ? "new\n" : "new end"
      case 1 where new.count > 1: new.remove(at: index)
      default: new.insert("more\n", at: index)
      }
    }
    let (before, after) = (old.joined(), new.joined())
    let text = diff(before, after)
    if before == after { return #expect(text.isEmpty) }

    let folder = try TemporaryFolder(["p/a.txt": before, "g/a.txt": before, "d.patch": text])
    let patch = try Subprocess.run("patch", ["--binary", "-s", "-p1", "-d", folder("p"), "-i", folder("d.patch")])
    #expect(patch.status == 0, "\(String(decoding: patch.output, as: UTF8.self))\n\(text)")
    #expect(try folder.text("p/a.txt") == after)
    let git = try Subprocess.run("git", ["-C", folder("g"), "apply", folder("d.patch")])
    #expect(git.status == 0, "\(String(decoding: git.errors, as: UTF8.self))\n\(text)")
    #expect(try folder.text("g/a.txt") == after)
  }
}
