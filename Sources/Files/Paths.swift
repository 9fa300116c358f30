/// Paths as strings with `/`, without asking the file system.
public enum Paths {
  /// `directory/name`; a name alone when the folder is `.` or empty, the name itself when it is absolute.
  public static func join(_ directory: String, _ name: String) -> String {
    if name.hasPrefix("/") || directory.isEmpty || directory == "." { return name }
    return directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// The folder part: `a/b` of `a/b/c.txt`, `.` of `c.txt`, `/` of `/c.txt`.
  public static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part: `c.txt` of `a/b/c.txt`.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The extension in lower case without its dot: `txt` of `a.b/c.TXT`; empty when there is none.
  public static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// The path without `.`, `..` and doubled slashes; `base` goes before a relative path. O(length).
  public static func normalized(_ path: String, from base: String) -> String {
    let full = path.hasPrefix("/") ? path : base + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// `path` as seen from the folder `base` (both absolute and normalized), or nil when it lies outside.
  public static func relative(_ path: String, to base: String) -> String? {
    if base == "/" { return String(path.dropFirst()) }
    guard path.hasPrefix(base + "/") else { return path == base ? "" : nil }
    return String(path.dropFirst(base.count + 1))
  }
}
