import Text

/// What a rule matched, as its message and repairs may name it.
struct MatchedText {
  /// The text that was linted.
  let text: [UInt8]
  /// The flagged bytes.
  let marker: ByteRange
  /// The bytes of captures by name; of items and groups by number, from 1.
  let captures: [String: ByteRange]
  /// Texts that templates may name as if they were captures.
  var texts: [String: String] = [:]

  /// The text of a range; invalid UTF-8 shows as U+FFFD.
  func string(_ range: ByteRange) -> String { String(decoding: text[range.indices], as: UTF8.self) }

  /// The text of a capture; empty for one that took no part.
  func capture(_ name: String) -> String { texts[name] ?? captures[name].map(string) ?? "" }
}
