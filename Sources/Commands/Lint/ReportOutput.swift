import Diagnostics
import Files
import Linter
import Reporters

/// The reports of a run and the files they go to.
struct ReportOutput {
  private var run: ReportRun
  private let sinks: [Sink]

  /// Opens the files and begins the reports. Throws when a format is unknown or a file cannot be written.
  init(_ reports: [RunSettings.Report], explain: Bool, junitStrict: Bool, quiet: Bool, console: Console) throws {
    var reports = reports
    let onOutput = reports.contains { $0.path == nil }
    if !onOutput { reports.append(RunSettings.Report(format: ReportFormat.text.rawValue)) }
    var options = ReportOptions(
      width: console.width, explain: explain, junitStrict: junitStrict,
      paths: PathBase(workingFolder: console.workingFolder))
    var sinks: [Sink] = []
    var reporters: [any Reporter] = []
    for report in reports {
      let format: ReportFormat = try choice(report.format, "report format")
      if report.path == nil, quiet { continue }
      let sink = try Sink(report.path, console)
      options.style = report.path == nil && console.outputIsTerminal && console.allowsColour ? .colour : .plain
      reporters.append(format.make(options, to: sink.write))
      sinks.append(sink)
    }
    self.sinks = sinks
    run = ReportRun(RunInfo(version: Calque.version), to: reporters)
  }

  /// What was reported so far.
  var summary: Summary { run.summary }

  /// Reports an article. Throws when an output cannot be written.
  mutating func file(_ report: FileReport) throws {
    run.file(report)
    for sink in sinks { try sink.check() }
  }

  /// Ends the reports and puts the files in their places. Throws when one cannot be written.
  mutating func finish() throws {
    run.finish()
    for sink in sinks { try sink.finish() }
  }
}

/// Takes a report's bytes and remembers what went wrong with them.
private final class Sink {
  private let console: Console
  private let file: AtomicFile?
  private var failure: FileError?

  init(_ path: String?, _ console: Console) throws(FileError) {
    self.console = console
    if let path { file = try AtomicFile(path) } else { file = nil }
  }

  func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    do {
      if let file { try file.write(bytes) } else { try console.write(bytes) }
    } catch {
      failure = error
    }
  }

  func check() throws(FileError) {
    if let failure { throw failure }
  }

  func finish() throws(FileError) {
    try check()
    try file?.commit()
  }
}
