public import Diagnostics

/// Takes the bytes of a report, in order.
///
/// A sink cannot throw: one that meets a full disk or a closed pipe remembers it, drops what follows, and is asked by
/// its owner after each file.
public typealias ByteSink = ([UInt8]) -> Void

/// What is known before the first file.
public struct RunInfo: Sendable {
  /// The version of the tool, such as `1.2.0`.
  public let version: String

  /// Describes a run.
  public init(version: String) { self.version = version }
}

/// Writes findings in one format to a sink.
///
/// Calls come in this order: `begin` once, `file` for each file, `finish` once. Each call hands all its bytes to the
/// sink before it returns, and memory stays proportional to one file, however many there are.
public protocol Reporter {
  /// Starts the report.
  mutating func begin(_ run: RunInfo)
  /// Reports one file, which may have no findings.
  mutating func file(_ report: FileReport)
  /// Ends the report; `summary` counts all the files reported.
  mutating func finish(_ summary: Summary)
}
