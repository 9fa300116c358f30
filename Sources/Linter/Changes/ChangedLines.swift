import Diagnostics
public import Files
import Text

/// The lines that differ from a commit, file by file.
public struct ChangedLines: Sendable {
  /// By absolute path; nil where the whole file is new.
  private var lines: [String: [ClosedRange<Int>]?] = [:]
  private let workingFolder: String

  /// Asks git which lines of the repository around `workingFolder` changed since `reference`; renames are followed, and
  /// files that git does not know yet count as changed throughout. Throws when git is missing, there is no repository
  /// or no such commit.
  public init(since reference: String, workingFolder: String = Files.currentDirectory) throws(Trouble) {
    self.workingFolder = Files.realPath(workingFolder) ?? workingFolder
    func git(_ arguments: String...) throws(Trouble) -> Subprocess {
      do throws(FileError) {
        return try Subprocess.run("git", ["-C", workingFolder, "-c", "core.quotePath=false"] + arguments)
      } catch {
        throw Trouble("--since needs git: \(error)")
      }
    }
    let top = try git("rev-parse", "--show-toplevel")
    guard top.status == 0 else {
      throw Trouble("--since needs a git repository, and there is none around \(workingFolder)")
    }
    let root = String(decoding: top.output, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? "/"
    let commit = try git("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")
    guard commit.status == 0 else { throw Trouble("--since: git knows no commit “\(reference)”") }
    let id = String(decoding: commit.output.filter { $0 > 0x20 }, as: UTF8.self)
    let difference = try git(
      "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", "-M", "--src-prefix=a/", "--dst-prefix=b/",
      id, "--")
    guard difference.status == 0 else {
      throw Trouble("--since: git diff failed: \(String(decoding: difference.errors, as: UTF8.self))")
    }
    read(difference.output, root)
    let untracked = try git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", root)
    for name in untracked.output.split(separator: 0) {
      lines[root + "/" + String(decoding: name, as: UTF8.self)] = .some(nil)
    }
  }

  /// Whether a file has changed lines.
  public func touches(_ path: String) -> Bool { lines[absolute(path)] != nil }

  /// Whether one of a file's lines in `range` (from 1) changed.
  func contain(_ range: ClosedRange<Int>, of path: String) -> Bool {
    guard let entry = lines[absolute(path)] else { return false }
    return entry?.contains { $0.overlaps(range) } ?? true
  }

  private func absolute(_ path: String) -> String {
    Files.realPath(Paths.normalized(path, from: workingFolder)) ?? path
  }

  /// Reads `+++ b/path` and `@@ -a,b +c,d @@` of a unified diff.
  private mutating func read(_ difference: [UInt8], _ root: String) {
    var path: String?
    var isHeader = true
    for line in difference.split(separator: 0x0A) {
      if line.starts(with: "diff --git ".utf8) { isHeader = true }
      if isHeader, line.starts(with: "+++ ".utf8) {
        path = Self.name(line.dropFirst(4)).map { root + "/" + $0 }
        if let path { lines[path] = .some([]) }
      } else if line.starts(with: "@@ ".utf8), let path {
        isHeader = false
        if let range = Self.added(line) { lines[path]??.append(range) }
      }
    }
  }

  /// The path after `b/`, unquoted; nil for `/dev/null`.
  private static func name(_ field: ArraySlice<UInt8>) -> String? {
    var bytes = Array(field)
    if bytes.first == UInt8(ascii: "\"") { bytes = unquoted(bytes.dropFirst().dropLast()) }
    if bytes.last == UInt8(ascii: "\t") { bytes.removeLast() }
    guard bytes.starts(with: "b/".utf8) else { return nil }
    return String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }

  /// Undoes git's C-style quoting.
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let letters: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "a"): 0x07,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B,
    ]
    var result: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] != UInt8(ascii: "\\") || i + 1 == bytes.endIndex {
        result.append(bytes[i])
        i += 1
      } else if let code = UInt8(String(decoding: bytes[(i + 1)...].prefix(3), as: UTF8.self), radix: 8) {
        result.append(code)
        i += 4
      } else {
        result.append(letters[bytes[i + 1]] ?? bytes[i + 1])
        i += 2
      }
    }
    return result
  }

  /// The lines after the `+` of a hunk's head; nil when it only removes. What was removed between two lines touches
  /// neither.
  private static func added(_ head: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    guard let field = head.split(separator: 0x20).first(where: { $0.first == UInt8(ascii: "+") }) else { return nil }
    let numbers = field.dropFirst().split(separator: UInt8(ascii: ",")).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    let count = numbers.count > 1 ? numbers[1] : 1
    return count > 0 ? numbers[0]...(numbers[0] + count - 1) : nil
  }
}
