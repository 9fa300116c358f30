#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path leads to, symbolic links followed.
public enum FileKind: Sendable {
  /// An ordinary file.
  case regular
  /// A folder.
  case directory
  /// A pipe, a device or a socket.
  case other

  /// The kind a mode of `stat` tells.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    default: self = .other
    }
  }
}
