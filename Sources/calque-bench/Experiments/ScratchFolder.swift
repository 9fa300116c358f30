import Files

/// A folder for generated texts, removed at the end.
final class ScratchFolder {
  let path: String

  init() throws {
    let base = Files.realPath(Files.environment("TMPDIR") ?? "/tmp") ?? "/tmp"
    path = "\(base)/calque-bench-\(UInt64.random(in: 0...UInt64.max))"
    try Files.makeDirectory(path)
  }

  deinit { _ = try? Subprocess.run("rm", ["-rf", path]) }
}
