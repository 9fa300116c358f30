import Files
import Foundation
import TestSupport
import Testing

/// The scripts of the GitHub Action, run as a runner would.
@Suite(.enabled(if: BuiltCalque.path != nil, "the calque binary is not beside the tests"))
struct ActionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "news/two words.txt": "“We did what we had to do», he said.\n", "news/clean.txt": "All is well.\n",
      "action/Package.swift": "", "action/Package.resolved": "", "action/Sources/a.swift": "a",
      "action/rules/a.xml": "",
      "output": "",
    ])
    try Files.makeDirectory(folder("action/.build"))
    try Files.makeDirectory(folder("action/.build/release"))
    _ = try Subprocess.run("ln", ["-s", BuiltCalque.path!, folder("action/.build/release/calque")])
  }

  /// Runs the script of a step in the folder of articles, in the shell that runners use.
  private func run(step: String, _ environment: [String]) throws -> Subprocess {
    let action = try String(contentsOf: BuiltCalque.project.appending(path: "action.yml"), encoding: .utf8)
    var lines = action.split(separator: "\n", omittingEmptySubsequences: false)[...]
    lines = lines.drop { $0 != "    - name: \(step)" }.drop { $0 != "      run: |" }.dropFirst()
    let script = lines.prefix { $0.hasPrefix("        ") }.joined(separator: "\n")
    try #require(!script.isEmpty)
    try folder.write("cd '\(folder("news"))'\n" + script, to: "step.sh")
    return try Subprocess.run(
      "env",
      ["GITHUB_ACTION_PATH=\(folder("action"))", "GITHUB_OUTPUT=\(folder("output"))"] + environment
        + ["bash", "--noprofile", "--norc", "-eo", "pipefail", folder("step.sh")])
  }

  @Test func annotatesAndFails() throws {
    let result = try run(step: "Lint", ["FILES=two words.txt", "FAIL_ON=info", "REPORTS=", "OPTIONS="])
    #expect(result.status == 1)
    #expect(String(decoding: result.output, as: UTF8.self).contains(" file=two words.txt,line=1,"))
  }

  @Test func writesReportsAndTakesOptions() throws {
    let result = try run(
      step: "Lint",
      ["FILES=.\n", "FAIL_ON=never", "REPORTS=sarif=a b.sarif\njunit=junit.xml\n", "OPTIONS=--category quotes"])
    #expect(result.status == 0)
    #expect(try folder.text("news/a b.sarif").contains("\"version\": \"2.1.0\""))
    #expect(try folder.text("news/junit.xml").contains("name=\"clean.txt\""))
  }

  @Test func inputsCannotInjectCommands() throws {
    let result = try run(
      step: "Lint", ["FILES=$(touch injected)`touch injected`;touch injected", "FAIL_ON=never", "REPORTS=", "OPTIONS="])
    #expect(result.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder("news/injected")))
  }

  @Test func theCacheKeyFollowsTheSources() throws {
    func key() throws -> String {
      try folder.write("", to: "output")
      #expect(try run(step: "Tell the sources by a hash", []).status == 0)
      return try folder.text("output")
    }
    let first = try key()
    #expect(first.hasPrefix("hash=") && first.count > 8)
    #expect(try key() == first)
    try folder.write("b", to: "action/Sources/a.swift")
    #expect(try key() != first)
  }
}
