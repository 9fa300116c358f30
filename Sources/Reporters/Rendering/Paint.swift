import Diagnostics

/// Puts ANSI colours around pieces of text, or nothing in the plain style.
struct Paint {
  private let isColoured: Bool

  init(_ style: ReportOptions.Style) { isColoured = style == .colour }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: wrap("1;31", text)
    case .warning: wrap("1;33", text)
    case .info: wrap("1;36", text)
    }
  }

  /// What begins bold text that is written in pieces.
  var boldStart: String { isColoured ? "\u{1B}[1m" : "" }
  /// What ends text that was begun so.
  var end: String { isColoured ? "\u{1B}[0m" : "" }

  func bold(_ text: String) -> String { wrap("1", text) }
  func faint(_ text: String) -> String { wrap("2", text) }
  func repair(_ text: String) -> String { wrap("32", text) }

  private func wrap(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
