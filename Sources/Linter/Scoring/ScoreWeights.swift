public import Diagnostics

/// What a finding of each severity costs.
public struct ScoreWeights: Sendable, Equatable {
  private var info = 1.0
  private var warning = 5.0
  private var error = 25.0

  /// The weights of MQM: 1 for minor, 5 for major, 25 for critical errors.
  public init() {}

  /// The penalty points of one finding.
  public subscript(severity: Severity) -> Double {
    get {
      switch severity {
      case .info: info
      case .warning: warning
      case .error: error
      }
    }
    set {
      switch severity {
      case .info: info = newValue
      case .warning: warning = newValue
      case .error: error = newValue
      }
    }
  }
}
