import Reporters
import Testing

@Suite struct PathBaseTests {
  @Test(arguments: [
    ("a/b.txt", "a/b.txt"), ("./a//b.txt", "a/b.txt"), ("/x/y.txt", "/x/y.txt"), ("<stdin>", "<stdin>"),
  ])
  func withoutFoldersPathsAreOnlyTidied(path: String, relative: String) {
    #expect(PathBase().relative(path) == relative)
  }

  @Test(arguments: [
    ("b.txt", "articles/b.txt"), ("../b.txt", "b.txt"), ("../../b.txt", "/home/b.txt"),
    ("/home/site/b.txt", "b.txt"), ("/home/sites/b.txt", "/home/sites/b.txt"),
  ])
  func pathsAreRelativeToTheBase(path: String, relative: String) {
    #expect(PathBase(workingFolder: "/home/site/articles", base: "/home/site").relative(path) == relative)
  }

  @Test func urisAreEscapedAndOutsideTheBaseAbsolute() {
    let paths = PathBase(workingFolder: "/src")
    #expect(paths.uri("a b#?%ü:.txt") == "a%20b%23%3F%25%C3%BC%3A.txt")
    #expect(paths.uri("/tmp/a.txt") == "file:///tmp/a.txt")
  }
}
