/// How sure and how grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth a look.
  case info
  /// Very likely wrong: measured precision at least 0.8.
  case warning
  /// Wrong, whoever reads it: measured precision at least 0.95.
  case error

  /// The place among all severities, from 0 for the least grave.
  public var ordinal: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders from `info` to `error`.
  public static func < (a: Severity, b: Severity) -> Bool { a.ordinal < b.ordinal }
}
