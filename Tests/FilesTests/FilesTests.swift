import Files
import TestSupport
import Testing

@Suite struct FilesTests {
  @Test func readsWhatWasWritten() throws {
    let folder = try TemporaryFolder(["a/b.txt": "one\r\ntwo"])
    #expect(try folder.text("a/b.txt") == "one\r\ntwo")
    #expect(Files.kind(of: folder("a")) == .directory)
    #expect(Files.kind(of: folder("c")) == nil)
  }

  @Test func readsFilesWhoseSizeIsNotKnown() throws {
    #if os(Linux)
      #expect(try !Files.read("/proc/self/status").isEmpty)
    #endif
    let folder = try TemporaryFolder()
    let big = [UInt8](repeating: 7, count: 3_000_000)
    try folder.write(big, to: "big")
    #expect(try Files.read(folder("big")) == big)
  }

  @Test func namesAreSortedByBytes() throws {
    let folder = try TemporaryFolder(["b": "", "B": "", "é": "", "a": ""])
    #expect(try Files.names(in: folder.path) == ["B", "a", "b", "é"])
  }

  @Test func errorsSayWhatWasTried() throws {
    let error = #expect(throws: FileError.self) { try Files.read("/no/such") }
    #expect(error?.description == "cannot read /no/such: no such file or directory")
    #expect(throws: FileError("read", "/", reason: "is a directory")) { try Files.read("/") }
  }

  @Test func writingKeepsModeAndLinks() throws {
    let folder = try TemporaryFolder(["a.txt": "old"])
    _ = try Subprocess.run("chmod", ["640", folder("a.txt")])
    _ = try Subprocess.run("ln", ["-s", "a.txt", folder("link")])
    try Files.write(Array("new".utf8), to: folder("link"))
    #expect(try folder.text("a.txt") == "new")
    #expect(Files.isSymbolicLink(folder("link")))
    let mode = try Subprocess.run("ls", ["-l", folder("a.txt")]).output
    #expect(String(decoding: mode, as: UTF8.self).hasPrefix("-rw-r-----"))
    #expect(try Files.names(in: folder.path) == ["a.txt", "link"])
  }

  #if os(Linux)
    @Test func aFullDiskIsReported() throws {
      #expect(throws: FileError("write", "/dev/full", reason: "no space left on device")) {
        try Files.write([1], to: "/dev/full")
      }
    }
  #endif

  @Test func replacingRefusesAChangedFile() throws {
    let folder = try TemporaryFolder(["a.txt": "changed"])
    #expect(throws: FileError.self) {
      try Files.replace(folder("a.txt"), from: Array("read".utf8), with: Array("fixed".utf8))
    }
    #expect(try folder.text("a.txt") == "changed")
  }

  @Test func subprocessesGiveBackBothStreamsAndTheStatus() throws {
    let result = try Subprocess.run("sh", ["-c", "head -c 300000 /dev/zero; echo no >&2; exit 3"])
    #expect(result.status == 3)
    #expect(result.output.count == 300_000)
    #expect(String(decoding: result.errors, as: UTF8.self) == "no\n")
    #expect(throws: FileError.self) { try Subprocess.run("no-such-program-here", []) }
  }

  @Test(arguments: [
    ("a/b/c.txt", "a/b", "c.txt", "txt"), ("c", ".", "c", ""), ("/c.MD", "/", "c.MD", "md"), (".x", ".", ".x", ""),
  ])
  func pathsComeApart(path: String, directory: String, name: String, fileExtension: String) {
    #expect(Paths.directory(of: path) == directory)
    #expect(Paths.name(of: path) == name)
    #expect(Paths.fileExtension(of: path) == fileExtension)
  }

  @Test func pathsAreNormalized() {
    #expect(Paths.normalized("./a/../b//c", from: "/x/y") == "/x/y/b/c")
    #expect(Paths.normalized("/../a", from: "/x") == "/a")
    #expect(Paths.relative("/x/y/z", to: "/x") == "y/z")
    #expect(Paths.relative("/xy", to: "/x") == nil)
  }
}
