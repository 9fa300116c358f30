public import Diagnostics
import Files

/// What holds for a run as a whole.
public struct RunSettings: Sendable {
  /// A report to write.
  public struct Report: Sendable, Equatable {
    /// The name of its format.
    public let format: String
    /// The absolute path of its file; nil for standard output.
    public let path: String?
    /// Where the setting comes from.
    public let origin: Setting.Origin

    /// Describes a report; on standard output unless a path is given.
    public init(format: String, path: String? = nil, origin: Setting.Origin = .standard) {
      self.format = format
      self.path = path
      self.origin = origin
    }
  }

  /// The lowest severity that fails the run; nil for never.
  public private(set) var failOn: Severity? = .warning
  /// The greatest number of findings that passes; nil for any.
  public private(set) var maxFindings: Int?
  /// The lowest score that passes, 0...100; nil for any.
  public private(set) var minScore: Double?
  /// The reports; those of the command line replace those of files.
  public private(set) var reports: [Report] = []
  /// The absolute path of the baseline.
  public private(set) var baseline: String?
  /// What findings cost in the score.
  public private(set) var weights = ScoreWeights()

  /// Reads settings; of several about one thing the last holds.
  public init(_ settings: [Setting]) {
    for setting in settings {
      switch setting.value {
      case .failOn(let severity): failOn = severity
      case .maxFindings(let number): maxFindings = number
      case .minScore(let score): minScore = score
      case .baseline(let path): baseline = Paths.normalized(path, from: setting.base)
      case .weight(let severity, let weight): weights[severity] = weight
      case .report(let format, let path):
        if setting.origin == .commandLine { reports.removeAll { $0.origin != .commandLine } }
        let path = path.map { Paths.normalized($0, from: setting.base) }
        reports.removeAll { $0.path == path }
        reports.append(Report(format: format, path: path, origin: setting.origin))
      case .rules, .severity, .only, .categories, .exclude, .languages, .glossary, .accept, .acceptFile: break
      }
    }
  }
}
