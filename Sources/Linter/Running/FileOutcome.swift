public import Diagnostics
public import Engine

/// What came of linting one article.
public struct FileOutcome: Sendable {
  /// The path as it was given or found.
  public let path: String
  /// The report; nil when the article could not be read.
  public var report: FileReport?
  /// The article with the repairs that were asked for.
  public var fixed: FixedArticle?
  /// What went wrong; a run with one of these ends in trouble.
  public var troubles: [String] = []
  /// What the author may want to know, such as a suppression that is not needed.
  public var notes: [String] = []
  /// The number of findings that the baseline hid.
  public var hidden = 0
  /// The number of the baseline's findings that are no longer there.
  public var obsolete = 0
  /// Where the time went.
  public var time = StageTimes()
  /// Where the time of finding faults went, if the run keeps statistics.
  public var statistics: Statistics?
}

/// The time that the stages of a run took.
public struct StageTimes: Sendable {
  /// Reading files.
  public var read = Duration.zero
  /// Taking the text out of the markup.
  public var extract = Duration.zero
  /// Finding faults.
  public var match = Duration.zero
  /// Suppressions, baseline, places.
  public var settle = Duration.zero

  /// Makes times of nothing.
  public init() {}

  /// Adds the times of another run.
  public static func += (a: inout StageTimes, b: StageTimes) {
    a.read += b.read
    a.extract += b.extract
    a.match += b.match
    a.settle += b.settle
  }
}
