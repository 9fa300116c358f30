import Diagnostics
import Rules
import XML

/// The elements of a configuration file.
enum ConfigurationElement: String, CaseIterable {
  case rules
  case severity
  case exclude
  case source
  case glossary
  case accept
  case fail
  case report
  case baseline
  case score

  /// What an element cannot mean.
  struct Problem: Error {
    let message: String
  }

  /// The attributes of `<calque>`.
  static let root = ["root"]

  /// The attributes that the element takes.
  var attributes: [String] {
    switch self {
    case .rules, .glossary, .baseline: ["file"]
    case .severity: ["rule", "category", "level", "path"]
    case .exclude: ["path"]
    case .source: ["languages"]
    case .accept: ["words", "file"]
    case .fail: ["on", "max-findings", "min-score"]
    case .report: ["format", "file"]
    case .score: ["info", "warning", "error"]
    }
  }

  /// The settings that the element makes; throws when a value is missing or no such value.
  func values(of element: XMLElement) throws(Problem) -> [Setting.Value] {
    switch self {
    case .rules: return [.rules(path: try required("file", element))]
    case .glossary: return [.glossary(path: try required("file", element))]
    case .baseline: return [.baseline(path: try required("file", element))]
    case .exclude: return [.exclude(Glob(try required("path", element)))]
    case .source: return [.languages(words(try required("languages", element)))]
    case .severity: return [try severity(element)]
    case .accept:
      if let file = element["file"] { return [.acceptFile(path: file)] }
      return [.accept(words(try required("words", element)))]
    case .report: return [.report(format: try required("format", element), path: element["file"])]
    case .fail: return try thresholds(element)
    case .score:
      var values: [Setting.Value] = []
      for severity in Severity.allCases {
        if let text = element[severity.rawValue] {
          values.append(.weight(severity, try number(text, severity.rawValue, 0...1_000_000)))
        }
      }
      return values
    }
  }

  private func severity(_ element: XMLElement) throws(Problem) -> Setting.Value {
    let selector: RuleSelector
    switch (element["rule"], element["category"]) {
    case (let id?, nil): selector = .rule(id)
    case (nil, let name?): selector = .category(try choice(name, "category", Category.self))
    default: throw Problem(message: "<severity> needs either rule=\"…\" or category=\"…\"")
    }
    let level = try required("level", element)
    let severity = level == "off" ? nil : try choice(level, "level", Severity.self, also: "off")
    return .severity(selector, severity, only: element["path"].map(Glob.init))
  }

  private func thresholds(_ element: XMLElement) throws(Problem) -> [Setting.Value] {
    var values: [Setting.Value] = []
    if let level = element["on"] {
      values.append(.failOn(level == "never" ? nil : try choice(level, "on", Severity.self, also: "never")))
    }
    if let text = element["max-findings"] {
      values.append(.maxFindings(Int(try number(text, "max-findings", 0...1_000_000_000))))
    }
    if let text = element["min-score"] { values.append(.minScore(try number(text, "min-score", 0...100))) }
    return values
  }

  private func required(_ name: String, _ element: XMLElement) throws(Problem) -> String {
    guard let value = element[name], !value.isEmpty else {
      throw Problem(message: "<\(element.name)> needs \(name)=\"…\"")
    }
    return value
  }

  private func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }.map(String.init)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ name: String, _ type: Choice.Type, also other: String? = nil
  ) throws(Problem) -> Choice {
    if let choice = Choice(rawValue: value) { return choice }
    let all = type.allCases.map(\.rawValue) + (other.map { [$0] } ?? [])
    let advice = DidYouMean.nearest(to: value, among: all).map { "did you mean “\($0)”?" }
    throw Problem(
      message: "“\(value)” is no \(name); " + (advice ?? "use one of \(all.joined(separator: ", "))"))
  }

  private func number(_ text: String, _ name: String, _ range: ClosedRange<Double>) throws(Problem) -> Double {
    guard let number = Double(text), range.contains(number) else {
      let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
      throw Problem(message: "\(name)=\"\(text)\" is no number from \(low) to \(high)")
    }
    return number
  }
}
