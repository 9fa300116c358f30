public import Text

/// The text of a source file, free of markup, and the way back.
public struct ExtractedText: Sendable {
  /// The text: what a reader would read, paragraphs apart by blank lines when the source is markup.
  public let text: [UInt8]
  /// Where the text stands in the source.
  public let map: OffsetMap
  /// The comments of the source that speak to Calque, in order of place.
  public let comments: [SourceComment]
  private let format: InputFormat

  init(text: [UInt8], map: OffsetMap, comments: [SourceComment], format: InputFormat) {
    self.text = text
    self.map = map
    self.comments = comments
    self.format = format
  }

  /// A replacement as it must be written in the source, so that a reader sees `replacement`.
  public func sourceForm(of replacement: String) -> String {
    guard format == .html, replacement.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
    else { return replacement }
    var escaped = ""
    for character in replacement {
      switch character {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

/// A comment in the source that holds `calque:`.
public struct SourceComment: Sendable, Equatable {
  /// The whole comment with its delimiters, in bytes of the source.
  public let range: ByteRange
  /// What stands between the delimiters.
  public let content: String

  /// Makes a comment.
  public init(range: ByteRange, content: String) {
    self.range = range
    self.content = content
  }
}
