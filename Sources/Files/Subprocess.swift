#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program run to its end.
public struct Subprocess: Sendable {
  /// The exit status; 128 + the signal when one ended it.
  public let status: Int
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: [UInt8]
  /// What it cost.
  public let usage: ResourceUsage

  /// Runs a program found in `PATH` with no input and waits for its end. Throws when it cannot be started; a status
  /// other than 0 is a normal result.
  public static func run(_ program: String, _ arguments: [String]) throws(FileError) -> Subprocess {
    guard let output = Pipe(), let errors = Pipe() else { throw FileError("run", program, code: errno) }
    defer {
      output.closeAll()
      errors.closeAll()
    }
    let start = ContinuousClock().now
    let process = try spawn(program, arguments, output: output, errors: errors)
    output.closeWriter()
    errors.closeWriter()

    var collected: [Int32: [UInt8]] = [output.reader: [], errors.reader: []]
    var waiting = [output.reader, errors.reader]
    while !waiting.isEmpty {
      var polls = waiting.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&polls, nfds_t(polls.count), -1) >= 0 || errno == EINTR else { break }
      for item in polls where item.revents != 0 {
        let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
          count = max(0, read(item.fd, buffer.baseAddress, 65_536))
        }
        if chunk.isEmpty { waiting.removeAll { $0 == item.fd } }
        collected[item.fd]! += chunk
      }
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    return Subprocess(
      status: code, output: collected[output.reader]!, errors: collected[errors.reader]!,
      usage: ResourceUsage(usage, elapsed: ContinuousClock().now - start))
  }

  private static func spawn(
    _ program: String, _ arguments: [String], output: Pipe, errors: Pipe
  ) throws(FileError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writer, 2)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, words, environ)
    guard code == 0 else { throw FileError("run", program, code: code) }
    return process
  }
}

/// The two ends of a pipe that programs started meanwhile do not inherit.
private final class Pipe {
  let reader: Int32
  private(set) var writer: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reader = ends[0]
    writer = ends[1]
  }

  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  func closeAll() {
    closeWriter()
    close(reader)
  }
}
