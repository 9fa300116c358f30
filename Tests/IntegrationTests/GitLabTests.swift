import Files
import Foundation
import TestSupport
import Testing

private let readme = try? String(contentsOf: BuiltCalque.project.appending(path: "README.md"), encoding: .utf8)

/// The GitLab job that the README offers.
@Suite(.enabled(if: BuiltCalque.path != nil && readme != nil, "no binary beside the tests, or no README"))
struct GitLabTests {
  @Test func theJobWritesBothReportsAndFailsOnAFault() throws {
    let folder = try TemporaryFolder(["articles/bad.txt": "“We did what we had to do», he said.\n"])
    let command = try #require(readme?.firstMatch(of: #/(?m)^ +- (calque lint .*--output gitlab=.*)$/#)?.output.1)
    let script = "cd '\(folder.path)' && PATH=\"$(dirname '\(BuiltCalque.path!)'):$PATH\" && \(command)"
    #expect(try Subprocess.run("bash", ["-c", script]).status == 1)
    let issues = try JSONSerialization.jsonObject(with: Data(folder.text("gl-code-quality-report.json").utf8))
    let issue = try #require((issues as? [[String: Any]])?.first)
    #expect((issue["location"] as? [String: Any])?["path"] as? String == "articles/bad.txt")
    #expect(try folder.text("calque-junit.xml").contains("<failure "))
  }
}
