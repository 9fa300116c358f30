#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Files {
  /// Writes all bytes to an open descriptor, however many calls it takes.
  public static func write(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws(FileError) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          failure = errno
          return
        }
        done += count
      }
    }
    if failure != 0 { throw FileError("write", path, code: failure) }
  }

  /// Writes a file in one step: a reader sees the old bytes or the new ones, never a part, and a failure (a full disk,
  /// a folder that cannot be written) leaves the old file as it was. An existing file keeps its mode; a symbolic link
  /// stays a link. Throws when anything fails.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = realPath(path) ?? path
    var info = stat()
    let exists = stat(target, &info) == 0
    if exists, FileKind(mode: info.st_mode) == .other {
      return try writeThrough(bytes, to: target)
    }
    if exists, FileKind(mode: info.st_mode) == .directory { throw FileError("write", path, code: EISDIR) }
    if exists, access(target, W_OK) != 0 { throw FileError("write", path, code: errno) }

    let temporary = "\(target).calque-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("write", path, code: errno) }
    do throws(FileError) {
      defer { close(descriptor) }
      if exists, fchmod(descriptor, info.st_mode & 0o7777) != 0 { throw FileError("write", path, code: errno) }
      try write(bytes, to: descriptor, named: path)
      if fsync(descriptor) != 0 { throw FileError("write", path, code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError("write", path, code: code)
    }
  }

  /// Writes to a device or pipe, which cannot be replaced.
  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("write", path, code: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, named: path)
  }

  /// Replaces the bytes of a file, unless they are no longer `old`. Throws when the file changed or anything fails;
  /// the file is then as it was.
  public static func replace(_ path: String, from old: [UInt8], with new: [UInt8]) throws(FileError) {
    guard try read(path) == old else {
      throw FileError("write", path, reason: "it changed while it was read; nothing was written, run again")
    }
    try write(new, to: path)
  }

  /// Makes a folder; no error when it exists. The folder around it must exist.
  public static func makeDirectory(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError("make", path, code: errno) }
  }

  /// Removes a file.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw FileError("remove", path, code: errno) }
  }
}

/// `write(2)`, whose name the functions above hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
