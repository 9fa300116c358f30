import Files
import Linter
import TestSupport
import Testing

@Suite struct ArticleFinderTests {
  private func find(_ folder: TemporaryFolder, _ paths: [String]) -> [String] {
    var tree = ConfigurationTree(workingFolder: folder.path, commandLine: [])
    var finder = ArticleFinder(workingFolder: folder.path) { tree.settings(in: $0) }
    return finder.find(paths.map(folder.callAsFunction)).articles.map { $0.replacing(folder.path + "/", with: "") }
  }

  @Test func foldersAreSearchedInTheOrderOfBytes() throws {
    let folder = try TemporaryFolder([
      "b.txt": "", "B.md": "", "a/z.html": "", "a/y.png": "", "a/.hidden.txt": "", ".dot/x.txt": "", "c.TXT": "",
    ])
    #expect(find(folder, ["."]).map { $0.replacing("./", with: "") } == ["B.md", "a/z.html", "b.txt", "c.TXT"])
  }

  @Test func namedFilesAreAlwaysMeantAndNeverTwice() throws {
    let folder = try TemporaryFolder(["a.log": "", "b.txt": "", ".gitignore": "b.txt"])
    #expect(find(folder, ["a.log", "b.txt", "./b.txt", "none"]) == ["a.log", "b.txt", "none"])
  }

  @Test func gitignoreHoldsFromTheRootOfTheRepository() throws {
    let folder = try TemporaryFolder([
      ".git/HEAD": "", ".gitignore": "# comment\n*.md\n!keep.md\n/top.txt\nbuild/\n", "x/.gitignore": "deep.txt\n",
      "x/a.md": "", "x/keep.md": "", "x/top.txt": "", "x/build/b.txt": "", "x/y/deep.txt": "", "x/y/b.txt": "",
    ])
    #expect(find(folder, ["x"]) == ["x/keep.md", "x/top.txt", "x/y/b.txt"])
  }

  @Test func excludesOfConfigurationsHold() throws {
    let folder = try TemporaryFolder([
      "calque.xml": "<calque><exclude path='drafts/'/><exclude path='x/*.md'/></calque>", "drafts/a.txt": "",
      "x/b.md": "",
      "x/y/b.md": "", "x/y/calque.xml": "<calque><exclude path='/c.txt'/></calque>", "x/y/c.txt": "", "c.txt": "",
    ])
    #expect(find(folder, [""]).map { $0.drop { $0 == "/" } } == ["c.txt", "x/y/b.md"])
  }

  @Test func linkedFoldersAreNotFollowed() throws {
    let folder = try TemporaryFolder(["a/b.txt": ""])
    _ = try Subprocess.run("ln", ["-s", ".", folder("a/loop")])
    #expect(find(folder, ["a"]) == ["a/b.txt"])
  }

  @Test func aFolderWithoutArticlesIsAProblem() throws {
    let folder = try TemporaryFolder(["a/b.png": ""])
    var finder = ArticleFinder(workingFolder: folder.path)
    let problems = finder.find([folder("a")]).problems
    #expect(
      problems.map(\.description) == [
        "cannot find an article in \(folder("a")): no .txt, .md or .html file in it is left after .gitignore and excludes"
      ])
  }
}
