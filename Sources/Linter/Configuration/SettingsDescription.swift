import Diagnostics
import Files
import Rules

/// What holds for an article, in the words of a configuration file, with the place of each setting.
public struct SettingsDescription {
  /// The settings, a line each; those that others overrule are left out.
  public private(set) var lines: [String] = []

  /// Describes the settings for the article at an absolute path.
  public init(_ settings: [Setting], for path: String) {
    let run = RunSettings(settings)
    var kept: [Setting] = []
    for setting in Self.standard + settings {
      if case .severity(_, _, let glob?) = setting.value,
        !(Paths.relative(path, to: setting.base).map(glob.covers) ?? false)
      {
        continue
      }
      kept.removeAll { setting.overrules($0) }
      kept.append(setting)
    }
    if run.reports.isEmpty { kept.append(Setting(.report(format: "text", path: nil), from: .standard)) }
    lines = kept.map { "\($0.value)  (\($0.origin))" }
  }

  private static let standard: [Setting] =
    [Setting(.failOn(.warning), from: .standard)]
    + Severity.allCases.map { Setting(.weight($0, ScoreWeights()[$0]), from: .standard) }
}

extension Setting {
  /// Whether this setting takes the place of an earlier one.
  fileprivate func overrules(_ other: Setting) -> Bool {
    switch (value, other.value) {
    case (.severity(let a, _, _), .severity(let b, _, _)): a == b
    case (.weight(let a, _), .weight(let b, _)): a == b
    case (.report(_, let a), .report(_, let b)): a == b
    case (.languages, .languages), (.failOn, .failOn), (.maxFindings, .maxFindings), (.minScore, .minScore),
      (.baseline, .baseline), (.only, .only), (.categories, .categories):
      true
    default: false
    }
  }
}

extension Setting.Value: CustomStringConvertible {
  /// The setting as an element of a configuration file.
  public var description: String {
    switch self {
    case .rules(let path): "<rules file=\"\(path)\"/>"
    case .severity(let selector, let severity, let glob):
      "<severity \(selector) level=\"\(severity?.rawValue ?? "off")\"" + (glob.map { " path=\"\($0.pattern)\"" } ?? "")
        + "/>"
    case .only(let ids): "only \(ids.joined(separator: ", "))"
    case .categories(let list): "only the categories \(list.map(\.rawValue).joined(separator: ", "))"
    case .exclude(let glob): "<exclude path=\"\(glob.pattern)\"/>"
    case .languages(let list): "<source languages=\"\(list.joined(separator: " "))\"/>"
    case .glossary(let path): "<glossary file=\"\(path)\"/>"
    case .accept(let words): "<accept words=\"\(words.joined(separator: " "))\"/>"
    case .acceptFile(let path): "<accept file=\"\(path)\"/>"
    case .failOn(let severity): "<fail on=\"\(severity?.rawValue ?? "never")\"/>"
    case .maxFindings(let number): "<fail max-findings=\"\(number)\"/>"
    case .minScore(let score): "<fail min-score=\"\(score)\"/>"
    case .report(let format, let path): "<report format=\"\(format)\"" + (path.map { " file=\"\($0)\"" } ?? "") + "/>"
    case .baseline(let path): "<baseline file=\"\(path)\"/>"
    case .weight(let severity, let weight): "<score \(severity.rawValue)=\"\(weight)\"/>"
    }
  }
}

extension RuleSelector: CustomStringConvertible {
  /// The selector as an attribute of a configuration file.
  public var description: String {
    switch self {
    case .rule(let id): "rule=\"\(id)\""
    case .category(let category): "category=\"\(category.rawValue)\""
    }
  }
}

extension Setting.Origin: CustomStringConvertible {
  /// The place in words.
  public var description: String {
    switch self {
    case .standard: "standard"
    case .file(let place): "\(place.file):\(place.line)"
    case .commandLine: "command line"
    }
  }
}
