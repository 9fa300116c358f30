#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a program cost from its start to its end.
public struct ResourceUsage: Sendable {
  /// The processor time it spent in its own code, on all processors together.
  public let userTime: Duration
  /// The processor time the system spent for it.
  public let systemTime: Duration
  /// The time on the clock.
  public let elapsed: Duration
  /// The most memory it had in use at a time, in bytes. Not less than what the program that started it had.
  public let peakMemory: Int

  init(_ usage: rusage, elapsed: Duration) {
    userTime = Duration(usage.ru_utime)
    systemTime = Duration(usage.ru_stime)
    self.elapsed = elapsed
    #if canImport(Darwin)
      peakMemory = usage.ru_maxrss
    #else
      peakMemory = usage.ru_maxrss * 1_024
    #endif
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
  }
}
