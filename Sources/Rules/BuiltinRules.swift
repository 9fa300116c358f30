import CBuiltinRules

/// The rule files that are part of the binary.
public enum BuiltinRules {
  /// The files by their paths below `rules/`, in order; each access copies the bytes.
  public static var files: [(name: String, bytes: [UInt8])] {
    var count = 0
    guard let first = calque_builtin_files(&count) else { return [] }
    return UnsafeBufferPointer(start: first, count: count).map { file in
      (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The RELAX NG schema of rule files; each access copies the bytes.
  public static var schema: [UInt8] {
    var count = 0
    return Array(UnsafeBufferPointer(start: calque_rule_schema(&count), count: count))
  }

  /// A number that changes when a file changes. Reads all files.
  public static var fingerprint: UInt64 { calque_builtin_fingerprint() }

  /// The files as they were compiled when the binary was made, after the fingerprint of those it was made from.
  public static var compiled: [UInt8] {
    var count = 0
    return Array(UnsafeBufferPointer(start: calque_builtin_engine(&count), count: count))
  }

  /// The rules of the files, places given as `rules/…`.
  public static func load(options: RuleLoadingOptions = RuleLoadingOptions()) -> LoadedRules {
    var options = options
    let files = files.map { RuleFile(name: "rules/" + $0.name, bytes: $0.bytes) }
    options.wordFile = { ruleFile, path in
      let folder = ruleFile.prefix(through: ruleFile.lastIndex(of: "/")!)
      return files.first { $0.name == folder + path }?.bytes
    }
    return RuleSet.load(files.filter { $0.name.hasSuffix(".xml") }, options: options)
  }
}
