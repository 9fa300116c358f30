import Files
@testable import Linter
import TestSupport
import Testing

@Suite struct ChangedLinesTests {
  private func git(_ folder: TemporaryFolder, _ arguments: String...) throws {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
    let result = try Subprocess.run("git", ["-C", folder.path] + identity + arguments)
    try #require(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
  }

  @Test func linesAreThoseOfTheWorkingFolder() throws {
    let lines = (1...20).map { "line \($0)\n" }
    let folder = try TemporaryFolder(["a.txt": lines.joined(), "old name.txt": lines.joined(), "same.txt": "x\n"])
    try git(folder, "init", "-q")
    try git(folder, "add", ".")
    try git(folder, "commit", "-qm", "one")
    var changed = lines
    changed[4] = "new\n"
    changed[10] = ""
    changed.append("more\n")
    try folder.write(changed.joined(), to: "a.txt")
    try git(folder, "mv", "old name.txt", "né\"w.txt")
    try folder.write((lines + ["end\n"]).joined(), to: "né\"w.txt")
    try folder.write("x\ny\n", to: "sub/untracked.txt")

    let changes = try ChangedLines(since: "HEAD", workingFolder: folder.path)
    let touched = (1...21).filter { changes.contain($0...$0, of: folder("a.txt")) }
    #expect(touched == [5, 20])
    #expect((1...21).filter { changes.contain($0...$0, of: "né\"w.txt") } == [21])
    #expect(changes.contain(2...2, of: folder("sub/untracked.txt")))
    #expect(!changes.touches("same.txt"))
    #expect(changes.touches("a.txt"))
  }

  @Test func whatGitDoesNotKnowIsAClearError() throws {
    let folder = try TemporaryFolder(["a.txt": ""])
    #expect(throws: Trouble("--since needs a git repository, and there is none around \(folder.path)")) {
      try ChangedLines(since: "HEAD", workingFolder: folder.path)
    }
    try git(folder, "init", "-q")
    #expect(throws: Trouble("--since: git knows no commit “mian”")) {
      try ChangedLines(since: "mian", workingFolder: folder.path)
    }
  }
}
