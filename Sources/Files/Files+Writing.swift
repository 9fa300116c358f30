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

  /// Writes a file in one step, as `AtomicFile` does. Throws when anything fails; an old file is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
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
