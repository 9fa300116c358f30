#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files and folders by the system's own calls: Foundation would cost more start-up time than linting an article.
public enum Files {
  /// The kind of file at `path`, or nil when there is none or it cannot be seen.
  public static func kind(of path: String) -> FileKind? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return FileKind(mode: info.st_mode)
  }

  /// Whether `path` is itself a symbolic link.
  public static func isSymbolicLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// All bytes of the file at `path`. Throws when it cannot be opened or read, is a folder, or exceeds 4 GiB.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path, code: errno) }
    defer { close(descriptor) }
    return try readAll(descriptor, path)
  }

  /// All bytes of standard input.
  public static func readStandardInput() throws(FileError) -> [UInt8] { try readAll(0, "standard input") }

  private static func readAll(_ descriptor: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileError("read", path, code: errno) }
    if info.st_mode & S_IFMT == S_IFDIR { throw FileError("read", path, code: EISDIR) }
    guard info.st_size < Int64(UInt32.max) else { throw FileError("read", path, reason: "it is larger than 4 GiB") }
    // One byte more than the file has, so that its end is seen without growing the array.
    var bytes = try chunk(of: max(Int(info.st_size) + 1, 16_384), from: descriptor, path)
    while true {
      let more = try chunk(of: 65_536, from: descriptor, path)
      if more.isEmpty { return bytes }
      guard bytes.count + more.count < Int(UInt32.max) else {
        throw FileError("read", path, reason: "it is larger than 4 GiB")
      }
      bytes += more
    }
  }

  /// Reads until `size` bytes are there or the file ends.
  private static func chunk(of size: Int, from descriptor: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = systemRead(descriptor, buffer.baseAddress! + filled, size - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        if count <= 0 { break }
        filled += count
      }
    }
    if failure != 0 { throw FileError("read", path, code: failure) }
    return bytes
  }

  /// The names in a folder, `.` and `..` left out, in the order of their bytes. Names that are not UTF-8 are left out.
  public static func names(in directory: String) throws(FileError) -> [String] {
    guard let stream = opendir(directory) else { throw FileError("list", directory, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder the process works in.
  public static var currentDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path with every symbolic link resolved, or nil when there is no such file.
  public static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a descriptor (0 input, 1 output, 2 errors) is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of the terminal that standard output goes to, in columns; nil when it goes elsewhere.
  public static var terminalWidth: Int? {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// The value of an environment variable.
  public static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The number of processors that can work for us at the same time; at least 1.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// `read(2)`, whose name the functions above hide.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
