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
}
