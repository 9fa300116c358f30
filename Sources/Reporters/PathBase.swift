/// Turns paths into the repository-relative URIs that code hosts want.
public struct PathBase: Sendable {
  private let workingFolder: [Substring]?
  private let base: [Substring]?

  /// Makes a base.
  ///
  /// - Parameters:
  ///   - workingFolder: the absolute path that relative paths start from; empty if unknown.
  ///   - base: the absolute path of the folder that URIs are relative to, such as the root of the repository; empty for
  ///     the working folder itself.
  public init(workingFolder: String = "", base: String = "") {
    self.workingFolder = workingFolder.isEmpty ? nil : Self.parts(of: workingFolder)
    self.base = base.isEmpty ? self.workingFolder : Self.parts(of: base)
  }

  /// The path relative to the base, without `.` and inner `..`; absolute if it lies outside the base.
  public func relative(_ path: String) -> String {
    var parts = Self.parts(of: path)
    if !path.hasPrefix("/") {
      guard let workingFolder, workingFolder != base || parts.first == ".." else { return parts.joined(separator: "/") }
      parts = Self.parts(of: "/" + (workingFolder + parts).joined(separator: "/"))
    }
    if let base, parts.count > base.count, parts.starts(with: base) {
      return parts.dropFirst(base.count).joined(separator: "/")
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The path as a URI reference: relative to the base, or with the `file` scheme if it lies outside.
  public func uri(_ path: String) -> String {
    let relative = relative(path)
    var uri = relative.hasPrefix("/") ? "file://" : ""
    for byte in relative.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }

  private static func parts(of path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return parts
  }
}
