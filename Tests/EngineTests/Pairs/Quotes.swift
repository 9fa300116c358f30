import Diagnostics
import Engine
import Rules
import Text

/// The built-in rules over quotation marks and brackets, alone.
enum Quotes {
  private static let engine: Engine = {
    var rules = BuiltinRules.load().rules
    rules.rules = rules.rules.filter {
      if case .pairs = $0.body { return true }
      return false
    }
    return Engine(rules)
  }()

  /// The findings in a text.
  static func findings(in text: String) -> [Finding] { engine.makeWorker().lint(Array(text.utf8)).findings }

  /// All findings, as `rule: flagged text`.
  static func all(in text: String) -> [String] { describe(findings(in: text), in: text) }

  /// The findings at `warning` and above, as `rule: flagged text`.
  static func warnings(in text: String) -> [String] {
    describe(findings(in: text).filter { $0.severity >= .warning }, in: text)
  }

  /// Findings as `rule: flagged text`.
  static func describe(_ findings: [Finding], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return findings.map { "\($0.rule.id): \(String(decoding: bytes[$0.range.indices], as: UTF8.self))" }
  }

  /// The text with a repair applied.
  static func repaired(_ text: String, by fix: Fix) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() { bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
