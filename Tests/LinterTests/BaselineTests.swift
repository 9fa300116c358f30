import Linter
import TestSupport
import Testing

@Suite struct BaselineTests {
  @Test(arguments: [
    ("", "this is no baseline"), ("calque baseline 2\n", "another version"),
    ("calque baseline 1\nx\n", ":2: a line of a baseline has"),
  ])
  func otherFilesAreRefused(text: String, message: String) throws {
    let folder = try TemporaryFolder(["b.tsv": text])
    let trouble = #expect(throws: Trouble.self) { try Baseline(path: folder("b.tsv")) }
    #expect(trouble?.description.contains(message) == true)
  }
}
