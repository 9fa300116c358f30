#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file operation that the system refused.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was tried, as a verb: `read`, `write`, `list`, `run`.
  public let operation: String
  /// The path as it was given.
  public let path: String
  /// Why it failed, in lower case, without a full stop.
  public let reason: String

  /// Makes an error with a reason of our own.
  public init(_ operation: String, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Makes an error from an `errno` value.
  init(_ operation: String, _ path: String, code: Int32) {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    self.init(operation, path, reason: reason.prefix(1).lowercased() + reason.dropFirst())
  }

  /// The error as a sentence without a full stop: `cannot read a.txt: no such file or directory`.
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
