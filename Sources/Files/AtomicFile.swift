#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file written beside its target and put in its place at the end: a reader sees the old bytes or the new ones, never
/// a part, and what is not committed leaves no trace.
///
/// An existing file keeps its mode, a symbolic link stays a link, a device or pipe is written as it is.
public final class AtomicFile {
  private let path: String
  private let target: String
  /// Nil when the target cannot be replaced, or once the file is committed.
  private var temporary: String?
  private var descriptor: Int32

  /// Opens a file to be written. Throws when there is no such folder or it may not be written.
  public init(_ path: String) throws(FileError) {
    self.path = path
    target = Files.realPath(path) ?? path
    var info = stat()
    let kind = stat(target, &info) == 0 ? FileKind(mode: info.st_mode) : nil
    if kind == .directory { throw FileError("write", path, code: EISDIR) }
    if kind != nil, access(target, W_OK) != 0 { throw FileError("write", path, code: errno) }
    if kind == .other {
      temporary = nil
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let name = "\(target).calque-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw FileError("write", path, code: errno) }
    if kind == .regular, fchmod(descriptor, info.st_mode & 0o7777) != 0 {
      let code = errno
      discard()
      throw FileError("write", path, code: code)
    }
  }

  deinit { discard() }

  /// Adds bytes.
  public func write(_ bytes: [UInt8]) throws(FileError) { try Files.write(bytes, to: descriptor, named: path) }

  /// Puts the file in its place. Throws when the disk is full or the file cannot be moved; the old one is then as it was.
  public func commit() throws(FileError) {
    if let temporary {
      guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw FileError("write", path, code: errno) }
    }
    temporary = nil
    discard()
  }

  private func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let temporary { unlink(temporary) }
    temporary = nil
  }
}
