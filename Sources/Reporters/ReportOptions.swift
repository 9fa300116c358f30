public import Inputs

/// How reports are to look. The caller looks at the terminal and the environment; reporters never do.
public struct ReportOptions: Sendable {
  /// Whether text may carry terminal colours.
  public enum Style: Sendable {
    /// No escape sequences at all.
    case plain
    /// ANSI colours.
    case colour
  }

  /// The style of `text` and `compact`.
  public var style: Style
  /// The width that `text` keeps to, in terminal columns; at least 40.
  public var width: Int
  /// Whether `text` and `html` print each rule's explanation in full under its findings.
  public var explain: Bool
  /// Whether `junit` leaves out the `file` and `line` attributes, which the Jenkins xunit schema forbids.
  public var junitStrict: Bool
  /// Where paths are counted from.
  public var paths: PathBase
  /// How `html` reads articles in order to show them as their readers see them; by their names if `nil`.
  public var inputFormat: InputFormat?

  /// Makes options.
  public init(
    style: Style = .plain, width: Int = 100, explain: Bool = false, junitStrict: Bool = false,
    paths: PathBase = PathBase(), inputFormat: InputFormat? = nil
  ) {
    self.style = style
    self.width = max(width, 40)
    self.explain = explain
    self.junitStrict = junitStrict
    self.paths = paths
    self.inputFormat = inputFormat
  }
}
