/// A path pattern with the meaning it has in `.gitignore`.
///
/// `*` matches within one part of a path, `**` any number of parts, `?` one character, `[a-z]` one of a set. A pattern
/// with a slash at its start or inside is tied to its folder, any other matches at every depth; one with a slash at
/// its end matches only folders.
public struct Glob: Hashable, Sendable {
  /// The pattern as it was written.
  public let pattern: String
  private let parts: [[UInt8]]
  private let onlyFolders: Bool

  /// Reads a pattern.
  public init(_ pattern: String) {
    self.pattern = pattern
    var text = pattern[...]
    onlyFolders = text.hasSuffix("/")
    if onlyFolders { text = text.dropLast() }
    let isTied = text.contains("/")
    var parts = text.split(separator: "/").map { Array($0.utf8) }
    if !isTied, parts.first != Self.anyParts { parts.insert(Self.anyParts, at: 0) }
    self.parts = parts
  }

  private static let anyParts = Array("**".utf8)

  /// Whether the pattern matches a path relative to its folder, the path itself and not a folder above it.
  public func matches(_ path: String, isFolder: Bool = false) -> Bool {
    if onlyFolders, !isFolder { return false }
    return Self.matches(parts[...], path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)[...])
  }

  /// Whether the pattern matches a file or one of the folders it lies in.
  public func covers(_ path: String) -> Bool {
    if matches(path) { return true }
    return path.utf8.indices.contains { index in
      path.utf8[index] == UInt8(ascii: "/") && matches(String(path[..<index]), isFolder: true)
    }
  }

  /// Matches parts against parts, remembering only the last `**`: O(parts of pattern × parts of path).
  private static func matches(_ pattern: ArraySlice<[UInt8]>, _ path: ArraySlice<[UInt8]>) -> Bool {
    var (p, s) = (pattern.startIndex, path.startIndex)
    var retry: (p: Int, s: Int)?
    while s < path.endIndex {
      if p < pattern.endIndex, pattern[p] == anyParts {
        // At the end `**` wants at least one part: `a/**` is what lies in `a`, not `a` itself.
        if p + 1 == pattern.endIndex { return true }
        retry = (p + 1, s)
        p += 1
      } else if p < pattern.endIndex, matchesPart(pattern[p], path[s]) {
        p += 1
        s += 1
      } else if let last = retry {
        retry = (last.p, last.s + 1)
        (p, s) = (last.p, last.s + 1)
      } else {
        return false
      }
    }
    return p == pattern.endIndex
  }

  /// Matches within one part, remembering only the last `*`: O(pattern × name).
  private static func matchesPart(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (p, s) = (0, 0)
    var retry: (p: Int, s: Int)?
    while s < name.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        retry = (p + 1, s)
        p += 1
      } else if p < pattern.count, let width = matchOne(pattern, p, name[s]) {
        p += width
        s += 1
      } else if let last = retry {
        retry = (last.p, last.s + 1)
        (p, s) = (last.p, last.s + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The width of the pattern item at `p` if it matches `byte`.
  private static func matchOne(_ pattern: [UInt8], _ p: Int, _ byte: UInt8) -> Int? {
    switch pattern[p] {
    case UInt8(ascii: "?"): return 1
    case UInt8(ascii: "\\") where p + 1 < pattern.count: return pattern[p + 1] == byte ? 2 : nil
    case UInt8(ascii: "["):
      guard let close = pattern[(p + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else { fallthrough }
      var set = pattern[(p + 1)..<close]
      let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
      if isNegated { set = set.dropFirst() }
      return contains(set, byte) != isNegated ? close + 1 - p : nil
    default: return pattern[p] == byte ? 1 : nil
    }
  }

  private static func contains(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var i = set.startIndex
    while i < set.endIndex {
      if i + 2 < set.endIndex, set[i + 1] == UInt8(ascii: "-") {
        if set[i] <= byte, byte <= set[i + 2] { return true }
        i += 3
      } else {
        if set[i] == byte { return true }
        i += 1
      }
    }
    return false
  }
}
