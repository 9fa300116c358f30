import Files

/// What a chain of `.gitignore` files and the configuration's excludes leave out.
struct IgnoreRules {
  private struct Entry {
    /// The folder the pattern is relative to, absolute.
    let base: String
    let glob: Glob
    /// Whether the pattern takes paths back in.
    let isNegated: Bool
  }

  private var entries: [Entry] = []

  /// Adds a pattern; later ones win.
  mutating func add(_ glob: Glob, base: String) {
    entries.append(Entry(base: base, glob: glob, isNegated: false))
  }

  /// Adds the `.gitignore` of a folder, if there is one that can be read.
  mutating func addFile(in folder: String) {
    guard let bytes = try? Files.read(folder + "/.gitignore") else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      var pattern = line
      while pattern.hasSuffix(" "), !pattern.hasSuffix("\\ ") { pattern = pattern.dropLast() }
      if pattern.isEmpty || pattern.hasPrefix("#") { continue }
      let isNegated = pattern.hasPrefix("!")
      if isNegated { pattern = pattern.dropFirst() }
      entries.append(Entry(base: folder, glob: Glob(String(pattern)), isNegated: isNegated))
    }
  }

  /// Whether the last pattern that matches an absolute path leaves it out.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    for entry in entries.reversed() {
      if let relative = Paths.relative(path, to: entry.base), entry.glob.matches(relative, isFolder: isFolder) {
        return !entry.isNegated
      }
    }
    return false
  }
}
