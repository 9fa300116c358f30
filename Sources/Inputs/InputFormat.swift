/// A kind of file that articles come in.
public enum InputFormat: String, Sendable, CaseIterable {
  /// Plain text: every byte is text.
  case plain
  /// CommonMark with front matter, tables and footnotes.
  case markdown
  /// HTML of any age and quality.
  case html

  /// The formats and the file extensions, in lower case, that tell them.
  private static let extensions: [String: InputFormat] = [
    "txt": .plain, "text": .plain,
    "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown, "mdx": .markdown, "qmd": .markdown,
    "rmd": .markdown,
    "html": .html, "htm": .html, "xhtml": .html,
  ]

  /// The format that a file extension (in lower case, without dot) tells, or nil when it is no article's.
  public init?(fileExtension: String) {
    guard let format = Self.extensions[fileExtension] else { return nil }
    self = format
  }

  /// Takes the text out of a source. Never fails: malformed markup is read as a browser would. O(bytes).
  ///
  /// A UTF-8 byte order mark is no part of the text. Invalid UTF-8 and NUL pass through.
  public func extract(_ source: [UInt8]) -> ExtractedText {
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch self {
    case .plain:
      return ExtractedText(
        text: start == 0 ? source : Array(source[start...]),
        map: OffsetMap(identity: source.count - start, skipping: start), comments: [], format: self)
    case .markdown:
      var extractor = MarkdownExtractor(source, from: start)
      return extractor.extract()
    case .html:
      var extractor = HTMLExtractor(source, from: start)
      return extractor.extract()
    }
  }
}
