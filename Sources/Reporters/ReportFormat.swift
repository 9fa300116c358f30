/// The formats of reports. The raw values are what `--format` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Source line, caret, reason and repair, for people.
  case text
  /// One line a finding, for editors and `grep`.
  case compact
  /// Calque's own XML with ITS 2.0 attributes; its schema is `calque-report.rng`.
  case xml
  /// JUnit XML, for test views.
  case junit
  /// Checkstyle XML, for review tools.
  case checkstyle
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// One JSON object, for programs.
  case json
  /// One JSON object a finding, a line each.
  case jsonl
  /// Workflow commands, which GitHub shows as annotations.
  case github
  /// The code quality report of GitLab.
  case gitlab
  /// One self-contained page with the articles and their findings, for people.
  case html

  /// Makes a reporter of this format that writes to `sink`.
  public func make(_ options: ReportOptions = ReportOptions(), to sink: @escaping ByteSink) -> any Reporter {
    switch self {
    case .text: TextReporter(options, to: sink)
    case .compact: CompactReporter(options, to: sink)
    case .xml: XMLReporter(to: sink)
    case .junit: JUnitReporter(options, to: sink)
    case .checkstyle: CheckstyleReporter(options, to: sink)
    case .sarif: SARIFReporter(options, to: sink)
    case .json: JSONReporter(to: sink)
    case .jsonl: JSONLinesReporter(to: sink)
    case .github: GitHubReporter(options, to: sink)
    case .gitlab: GitLabReporter(options, to: sink)
    case .html: HTMLReporter(options, to: sink)
    }
  }
}
