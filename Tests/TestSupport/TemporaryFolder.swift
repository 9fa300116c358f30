import Files

/// A folder of its own for one test, with the files it needs; removed when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// The absolute path, symbolic links resolved.
  public let path: String

  /// Makes the folder and writes `files` (relative path to text) into it.
  public init(_ files: [String: String] = [:]) throws {
    let base = Files.realPath(Files.environment("TMPDIR") ?? "/tmp") ?? "/tmp"
    path = "\(base)/calque-test-\(UInt64.random(in: 0...UInt64.max))"
    try Files.makeDirectory(path)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { _ = try? Subprocess.run("rm", ["-rf", path]) }

  /// The absolute path of a file in the folder.
  public func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the folders it needs.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and the folders it needs.
  public func write(_ bytes: [UInt8], to name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      try Files.makeDirectory(folder)
    }
    try Files.write(bytes, to: self(name))
  }

  /// The text of a file.
  public func text(_ name: String) throws -> String { String(decoding: try Files.read(self(name)), as: UTF8.self) }
}
