import Diagnostics

/// A piece of HTML. Text gets in by escaping only, so that no article can become markup.
struct HTML: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  private(set) var markup: String

  /// Markup written in the source of this program.
  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// Text to show; also right inside an attribute in double quotes. Line breaks of all kinds become LF.
  init(_ text: some StringProtocol) {
    markup = ""
    markup.reserveCapacity(text.utf8.count)
    var followsReturn = false
    for scalar in text.unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      switch scalar {
      case "\r": markup += "\n"
      case "\n" where followsReturn: break
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "\t", "\n": markup.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}": markup.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": markup += "\u{FFFD}"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  static func += (html: inout HTML, other: HTML) { html.markup += other.markup }

  /// Markup with values between: texts are escaped, numbers and HTML stand as they are.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    mutating func appendInterpolation(_ text: some StringProtocol) { markup += HTML(text).markup }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
  }
}

extension Output {
  /// Writes markup; a text must go through `HTML` to get here.
  mutating func write(html: HTML) { write(html.markup) }
}

extension Finding {
  /// The classes that colour and filter what belongs to the finding.
  var htmlClasses: String { "s-\(severity.rawValue) c-\(rule.category.rawValue)" }
}
