public import Diagnostics

/// Drives one or more reporters through a run and counts on the way.
public struct ReportRun {
  /// What was reported so far.
  public private(set) var summary = Summary()
  private var reporters: [any Reporter]

  /// Begins the reports.
  public init(_ run: RunInfo, to reporters: [any Reporter]) {
    self.reporters = reporters
    for i in self.reporters.indices { self.reporters[i].begin(run) }
  }

  /// Reports one file everywhere.
  public mutating func file(_ report: FileReport) {
    summary.add(report)
    for i in reporters.indices { reporters[i].file(report) }
  }

  /// Ends all reports.
  public mutating func finish() {
    for i in reporters.indices { reporters[i].finish(summary) }
  }
}
