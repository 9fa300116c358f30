import Files
import Foundation
import TestSupport
import Testing

/// The hooks of `.pre-commit-hooks.yaml`, run as pre-commit would: the entry, then the names of the staged files.
@Suite(.enabled(if: BuiltCalque.path != nil, "the calque binary is not beside the tests"))
struct PreCommitTests {
  private struct Hook {
    let id: String
    let entry: [String]
    let files: Regex<AnyRegexOutput>
  }

  private func hooks() throws -> [String: Hook] {
    let text = try String(contentsOf: BuiltCalque.project.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    let hooks = try text.split(separator: "- id: ").map { hook in
      var values: [Substring: Substring] = [:]
      for line in hook.split(separator: "\n").dropFirst() {
        let (_, key, value) = try #require(line.wholeMatch(of: #/ +([a-z_]+): (.*)/#)).output
        values[key] = value
      }
      return Hook(
        id: String(hook.prefix { $0 != "\n" }),
        entry: try #require(values["entry"]).split(separator: " ").map(String.init),
        files: try Regex(String(try #require(values["files"]))))
    }
    return Dictionary(uniqueKeysWithValues: hooks.map { ($0.id, $0) })
  }

  private func run(_ hook: Hook, _ files: [String]) throws -> Subprocess {
    #expect(hook.entry[0] == "calque")
    return try Subprocess.run(BuiltCalque.path!, hook.entry.dropFirst() + files)
  }

  @Test func lintingFailsOnAFaultOnly() throws {
    let hook = try #require(try hooks()["calque"])
    let folder = try TemporaryFolder([
      "bad.txt": "“We did what we had to do», he said.\n", "good.txt": "All is well.\n",
    ])
    #expect(try run(hook, [folder("good.txt")]).status == 0)
    #expect(try run(hook, [folder("good.txt"), folder("bad.txt")]).status == 1)
  }

  @Test func fixingRepairsInPlace() throws {
    let hook = try #require(try hooks()["calque-fix"])
    let folder = try TemporaryFolder(["bad.txt": "“We did what we had to do», he said.\n"])
    _ = try run(hook, [folder("bad.txt")])
    #expect(try folder.text("bad.txt") == "“We did what we had to do”, he said.\n")
  }

  @Test func hooksTakeArticlesOnly() throws {
    for hook in try hooks().values {
      for name in ["a.txt", "b/c.md", "d.html", "e.htm"] { #expect(name.contains(hook.files)) }
      for name in ["a.swift", "txt", "a.txt.bak"] { #expect(!name.contains(hook.files)) }
    }
  }
}
