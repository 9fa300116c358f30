public import Diagnostics
public import Rules

/// One thing that a configuration says, and where it says it. Of settings about the same thing the last one holds.
public struct Setting: Sendable, Hashable {
  /// What is said.
  public enum Value: Sendable, Hashable {
    /// More rules, from a file or all files of a folder.
    case rules(path: String)
    /// How grave the findings of a rule or category are; nil switches them off.
    case severity(RuleSelector, Severity?, only: Glob?)
    /// Only these rules run; empty for all again.
    case only([String])
    /// Only these categories run.
    case categories([Category])
    /// Articles to leave out.
    case exclude(Glob)
    /// The languages the articles were translated from (ISO 639-1); empty for any.
    case languages([String])
    /// Terms to use and to avoid.
    case glossary(path: String)
    /// Words that are right here.
    case accept([String])
    /// A file of words that are right here.
    case acceptFile(path: String)
    /// The lowest severity that fails a run; nil for never.
    case failOn(Severity?)
    /// The greatest number of findings that passes.
    case maxFindings(Int)
    /// The lowest score that passes, 0...100.
    case minScore(Double)
    /// A report: its format, and the file it goes to, nil for standard output.
    case report(format: String, path: String?)
    /// Known findings that are not reported.
    case baseline(path: String)
    /// The penalty of a finding of this severity in the score.
    case weight(Severity, Double)
  }

  /// Where a setting comes from.
  public enum Origin: Sendable, Hashable {
    /// What holds when nobody says anything.
    case standard
    /// A configuration file.
    case file(SourcePlace)
    /// The command line.
    case commandLine
  }

  /// What is said.
  public let value: Value
  /// Where it is said.
  public let origin: Origin
  /// The absolute folder that relative paths and globs in `value` start from.
  public let base: String

  /// Makes a setting.
  public init(_ value: Value, from origin: Origin = .commandLine, base: String = "/") {
    self.value = value
    self.origin = origin
    self.base = base
  }
}

/// One rule, the rules of a group, or all rules of a category.
public enum RuleSelector: Sendable, Hashable {
  /// The rule, or the rules of the group, with this id.
  case rule(String)
  /// The rules of a category.
  case category(Category)

  /// Whether a rule is meant.
  public func selects(_ rule: RuleDescriptor) -> Bool {
    switch self {
    case .rule(let id): rule.isNamed(id)
    case .category(let category): rule.category == category
    }
  }
}
