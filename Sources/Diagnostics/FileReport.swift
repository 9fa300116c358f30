public import Text

/// One linted file, as reporters get it.
public struct FileReport: Sendable {
  /// The path as the user gave it or as it was found, with `/`.
  public let path: String
  /// The bytes of the file, exactly.
  public let source: [UInt8]
  /// The lines of `source`.
  public let lines: LineIndex
  /// The findings, in the order of `Finding.<`; ranges are bytes of `source`.
  public let findings: [Finding]
  /// The number of words linted.
  public let words: Int

  /// Makes a report; O(bytes) for the line index.
  public init(path: String, source: [UInt8], findings: [Finding], words: Int) {
    self.path = path
    self.source = source
    self.lines = LineIndex(source)
    self.findings = findings
    self.words = words
  }

  private init(_ other: FileReport, findings: [Finding]) {
    path = other.path
    source = other.source
    lines = other.lines
    words = other.words
    self.findings = findings
  }

  /// The same report with other findings of the same source, in order.
  public func withFindings(_ findings: [Finding]) -> FileReport { FileReport(self, findings: findings) }

  /// The line and column where a range starts.
  public func position(of offset: UInt32) -> Position { lines.position(of: offset, in: source) }

  /// The text of a range; invalid UTF-8 shows as U+FFFD.
  public func text(_ range: ByteRange) -> String { String(decoding: source[range.indices], as: UTF8.self) }
}
