import Diagnostics
import Inputs
import Rules
import Text

/// What the comments of an article switch off, and where.
///
/// `calque:disable-line`, `calque:disable-next-line` (the next line that is not blank), `calque:disable` up to
/// `calque:enable` or the end; each for the rules and categories named after it, or for all. What follows `--` is a
/// reason.
struct Suppressions {
  private struct Suppression {
    /// Rule and category ids; empty for all.
    var names: [String]
    var range: ByteRange
    var comment: ByteRange
    var isUsed = false
  }

  private var suppressions: [Suppression] = []

  /// Reads the comments of a source.
  init(_ comments: [SourceComment], in source: [UInt8]) {
    if comments.isEmpty { return }
    let lines = LineIndex(source)
    for comment in comments {
      guard let command = Command(comment.content) else { continue }
      let line = lines.line(at: comment.range.lower)
      switch command.verb {
      case "disable-line": add(command.names, lines.range(ofLine: line), comment)
      case "disable-next-line":
        var next = lines.line(at: comment.range.upper) + 1
        while next < lines.count, source[lines.range(ofLine: next).indices].allSatisfy({ $0 <= 0x20 }) { next += 1 }
        if next <= lines.count { add(command.names, lines.range(ofLine: next), comment) }
      case "disable": add(command.names, ByteRange(comment.range.lower, UInt32(source.count)), comment)
      case "enable": end(command.names, at: comment.range.upper)
      default: break
      }
    }
  }

  /// Whether no comment switches anything off.
  var isEmpty: Bool { suppressions.isEmpty }

  private mutating func add(_ names: [String], _ range: ByteRange, _ comment: SourceComment) {
    suppressions.append(Suppression(names: names, range: range, comment: comment.range))
  }

  /// Ends the open suppressions of the same names, or all of them.
  private mutating func end(_ names: [String], at offset: UInt32) {
    for index in suppressions.indices where suppressions[index].range.upper > offset {
      if names.isEmpty || names == suppressions[index].names { suppressions[index].range.upper = offset }
    }
  }

  /// Whether a finding is switched off where it starts; remembers that the comment was needed.
  mutating func suppress(_ finding: Finding) -> Bool {
    var isSuppressed = false
    for index in suppressions.indices {
      let suppression = suppressions[index]
      let start = finding.range.lower
      guard suppression.range.lower <= start, start < suppression.range.upper else { continue }
      let names = suppression.names
      if names.isEmpty || names.contains(where: finding.rule.isNamed) || names.contains(finding.rule.category.rawValue)
      {
        suppressions[index].isUsed = true
        isSuppressed = true
      }
    }
    return isSuppressed
  }

  /// The comments that suppressed nothing, with the names in them.
  var unused: [(comment: ByteRange, names: [String])] {
    suppressions.filter { !$0.isUsed }.map { ($0.comment, $0.names) }
  }

  /// A comment's command.
  private struct Command {
    var verb: String
    var names: [String]

    init?(_ content: String) {
      guard let range = content.firstRange(of: "calque:") else { return nil }
      var words = content[range.upperBound...].split { $0.isWhitespace || $0 == "," }[...]
      guard let verb = words.popFirst() else { return nil }
      self.verb = String(verb)
      names = words.prefix { $0 != "--" }.map(String.init)
    }
  }
}

extension StringProtocol {
  /// The first place where `needle` stands. O(length × needle).
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(needle) }.map { $0..<index($0, offsetBy: needle.count) }
  }
}
