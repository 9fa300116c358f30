import Files

/// Turns paths into the repository-relative URIs that code hosts want.
public struct PathBase: Sendable {
  private let workingFolder: String
  private let base: String

  /// Makes a base.
  ///
  /// - Parameters:
  ///   - workingFolder: the absolute path that relative paths start from; empty if unknown.
  ///   - base: the absolute path of the folder that URIs are relative to, such as the root of the repository; empty for
  ///     the working folder itself.
  public init(workingFolder: String = "", base: String = "") {
    self.workingFolder = workingFolder
    self.base = base.isEmpty ? workingFolder : base
  }

  /// The path relative to the base, without `.` and `..`; absolute if it lies outside the base.
  public func relative(_ path: String) -> String {
    if base.isEmpty, path.hasPrefix("/") { return path }
    let absolute = Paths.normalized(path, from: workingFolder)
    return Paths.relative(absolute, to: base) ?? absolute
  }

  /// The path as a URI reference: relative to the base, or with the `file` scheme if it lies outside.
  public func uri(_ path: String) -> String {
    let relative = relative(path)
    return relative.utf8.reduce(into: relative.hasPrefix("/") ? "file://" : "") { uri, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "/.-_~".unicodeScalars.contains(scalar)
      {
        uri.unicodeScalars.append(scalar)
      } else {
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
