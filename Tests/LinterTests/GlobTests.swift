import Linter
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "d/a.txt", true), ("*.txt", "a.md", false), ("/a.txt", "a.txt", true),
    ("/a.txt", "d/a.txt", false), ("d/*.txt", "d/a.txt", true), ("d/*.txt", "d/e/a.txt", false),
    ("d/**", "d/e/a.txt", true), ("d/**", "d", false), ("**/e", "d/e", true), ("**/e", "e", true),
    ("d/**/a", "d/a", true), ("d/**/a", "d/x/y/a", true), ("d/**/a", "d/x/y/b", false), ("?.txt", "é.txt", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[a-c]x", "dx", false), ("[x", "[x", true),
    ("\\*.txt", "*.txt", true), ("\\*.txt", "a.txt", false), ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXc", false),
    ("drafts", "x/drafts", true),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }

  @Test func aSlashAtTheEndMeansFolders() {
    #expect(!Glob("drafts/").matches("drafts"))
    #expect(Glob("drafts/").matches("drafts", isFolder: true))
    #expect(Glob("drafts/").covers("x/drafts/a.txt"))
    #expect(Glob("poems/**").covers("poems/a/b.txt"))
  }

  @Test func starsDoNotExplode() {
    let name = String(repeating: "a", count: 20_000)
    #expect(!Glob("*a*a*a*a*a*a*a*b").matches(name))
  }
}
