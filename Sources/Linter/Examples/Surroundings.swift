import Diagnostics
import Inputs
import Rules
import Text

/// Something that may stand around a sentence without changing what is right in it.
struct Surroundings: Sendable {
  /// What failures say; nil for the example as it is.
  let name: String?
  private let article: @Sendable (Example, Rule) -> ExampleArticle?

  /// The article that an example makes; nil where the surroundings would change it or what the rule looks at.
  func article(around example: Example, rule: Rule) -> ExampleArticle? {
    name != nil && rule.body.dependsOnPlace ? nil : article(example, rule)
  }

  /// All surroundings, the plain ones first.
  static let all: [Surroundings] = [
    Surroundings(name: nil) { example, _ in plain(example, before: "", after: "\n") },
    Surroundings(name: "at the end of a file with no newline") { example, _ in
      plain(example, before: "", after: "")
    },
    Surroundings(name: "after an emoji, a capital with a mark and CRLF") { example, _ in
      plain(example, before: "👨‍👩‍👧 Ü\r\n\r\n", after: "\r\n")
    },
    Surroundings(name: "inside HTML") { example, _ in html(example) },
    Surroundings(name: "under a comment that switches the rule off") { example, rule in
      html(example, before: "<!-- calque:disable-next-line \(rule.descriptor.id) -->\n")?.silenced
    },
  ]

  private static func plain(_ example: Example, before: String, after: String) -> ExampleArticle {
    ExampleArticle(
      bytes: Array((before + example.text + after).utf8), format: .plain,
      marker: example.marker.map { shifted($0, by: before.utf8.count) })
  }

  /// HTML joins white space and loses lines, so only examples of one line without special spaces fit.
  private static func html(_ example: Example, before comment: String = "") -> ExampleArticle? {
    let bytes = Array(example.text.utf8)
    let isSpaced = zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    guard !isSpaced, bytes.first != 0x20, bytes.last != 0x20, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      return nil
    }
    let before = "<!DOCTYPE html>\n<title>x</title>\n\(comment)<article><p class=\"a > b\">"
    guard let marker = example.marker else {
      return ExampleArticle(
        bytes: Array("\(before)\(escaped(bytes[...]))</p></article>\n".utf8), format: .html, marker: nil)
    }
    let head = before + escaped(bytes[..<marker.lowerBound])
    let marked = escaped(bytes[marker])
    let tail = escaped(bytes[marker.upperBound...]) + "</p></article>\n"
    let lower = head.utf8.count
    return ExampleArticle(
      bytes: Array((head + marked + tail).utf8), format: .html,
      marker: ByteRange(lower..<(lower + marked.utf8.count)))
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func shifted(_ range: Range<Int>, by count: Int) -> ByteRange {
    ByteRange((range.lowerBound + count)..<(range.upperBound + count))
  }
}

extension ExampleArticle {
  /// The same article, in which nothing is to be found; nil when nothing was anyway.
  fileprivate var silenced: ExampleArticle? {
    marker.map { _ in ExampleArticle(bytes: bytes, format: format, marker: nil) }
  }
}

extension RuleBody {
  /// Whether the rule looks at more than the place itself, so that text elsewhere in the article changes its findings.
  var dependsOnPlace: Bool {
    switch self {
    case .measure(let rule): rule.unit == .document
    default: false
    }
  }
}
