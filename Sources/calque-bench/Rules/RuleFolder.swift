import Files

/// The rule files below a folder.
enum RuleFolder {
  /// The bytes of all `.xml` files, in the order of their paths.
  static func files(_ folder: String) throws(FileError) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for name in try Files.names(in: folder) {
      let path = Paths.join(folder, name)
      if Files.kind(of: path) == .directory {
        result += try files(path)
      } else if Paths.fileExtension(of: name) == "xml" {
        result.append(try Files.read(path))
      }
    }
    return result
  }
}
