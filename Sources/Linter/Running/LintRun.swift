public import Diagnostics
import Files
public import Inputs

/// Lints articles, several at a time, and gives the outcomes in order.
public struct LintRun {
  /// How to run.
  public struct Options: Sendable {
    /// The absolute folder that relative paths start from.
    public var workingFolder = Files.currentDirectory
    /// The number of articles linted at the same time, at least 1.
    public var jobs = 1
    /// The format of all articles; nil to tell it by their names.
    public var inputFormat: InputFormat?
    /// The name that reports give standard input.
    public var standardInputName = "<stdin>"
    /// Known findings to hide.
    public var baseline: Baseline?
    /// Lines outside which findings are hidden.
    public var changes: ChangedLines?
    /// The repairs to make, by how far they can be trusted; none to leave the articles as they are.
    public var repairs: Set<Fix.Safety> = []
    /// Whether broken rules are left out with a warning instead of ending the run.
    public var keepsGoing = false
    /// Whether to measure stages and rules; costs time.
    public var keepsStatistics = false

    /// Makes the usual options.
    public init() {}
  }

  /// The articles held at a time for each job, read but not yet reported.
  private static let window = 8

  private let options: Options
  private var configuration: ConfigurationTree
  private var policies: PolicyMaker
  private let context: FileLinter.Context
  /// Lints what is handed over as bytes.
  private let single: FileLinter

  /// Makes a run under a configuration.
  public init(_ configuration: ConfigurationTree, _ options: Options = Options()) {
    self.configuration = configuration
    self.options = options
    policies = PolicyMaker(
      RuleLibrary(workingFolder: options.workingFolder, keepsGoing: options.keepsGoing),
      workingFolder: options.workingFolder)
    context = FileLinter.Context(
      workingFolder: options.workingFolder, inputFormat: options.inputFormat,
      standardInputName: options.standardInputName, baseline: options.baseline, changes: options.changes,
      repairs: options.repairs, keepsStatistics: options.keepsStatistics)
    single = FileLinter(context)
  }

  /// The time that loading configurations and rules took so far.
  public private(set) var loadTime = Duration.zero

  /// What is wrong with rules that were left out so far.
  public var ruleWarnings: [String] { policies.library.warnings }

  /// Lints bytes under the settings for `path`. Throws when the rules cannot be loaded.
  public mutating func lint(_ source: [UInt8], named path: String) async throws(Trouble) -> FileOutcome {
    let policy = try policy(for: path)
    return await single.lint(source, named: path, by: policy)
  }

  /// Lints articles and hands each outcome to `body`, in the order of `paths` and as soon as those before it are done.
  ///
  /// At most `jobs` articles are linted at a time, and a bounded number is held, however many there are. Throws what
  /// `body` throws, and `Trouble` when the rules cannot be loaded; articles already handed over stay so.
  public mutating func lint(
    _ paths: [String], _ body: (FileOutcome) throws -> Void
  ) async throws {
    if options.jobs == 1 || paths.count == 1 {
      let linter = FileLinter(context)
      for path in paths { try body(await linter.lint(path, by: try policy(for: path))) }
      return
    }
    try await withThrowingTaskGroup(of: Done.self) { group in
      var idle = (0..<min(options.jobs, paths.count)).map { _ in FileLinter(context) }
      var waiting: [Int: FileOutcome] = [:]
      var (next, emitted) = (0, 0)
      while emitted < paths.count {
        while next < min(paths.count, emitted + options.jobs * Self.window), let linter = idle.popLast() {
          let (index, path) = (next, paths[next])
          let policy = try policy(for: path)
          group.addTask { Done(index: index, outcome: await linter.lint(path, by: policy), linter: linter) }
          next += 1
        }
        guard let done = try await group.next() else { break }
        idle.append(done.linter)
        waiting[done.index] = done.outcome
        while let outcome = waiting.removeValue(forKey: emitted) {
          try body(outcome)
          emitted += 1
        }
      }
    }
  }

  private struct Done: Sendable {
    let index: Int
    let outcome: FileOutcome
    let linter: FileLinter
  }

  private mutating func policy(for path: String) throws(Trouble) -> Policy {
    let start = ContinuousClock().now
    defer { loadTime += ContinuousClock().now - start }
    let path = path == "-" ? options.standardInputName : path
    let settings = configuration.settings(for: path)
    try configuration.check()
    return try policies.policy(for: path, settings)
  }
}
