import Diagnostics
import Engine
import Inputs
import Text

/// An example as an article: its bytes, how they are read, and where the finding should be.
struct ExampleArticle {
  let bytes: [UInt8]
  let format: InputFormat
  /// Where the finding should be; nil for silence.
  let marker: ByteRange?

  /// The findings that no comment suppresses, with ranges and edits in the article's bytes.
  func findings(by worker: Worker) -> [Finding] {
    let extracted = format.extract(bytes)
    var suppressions = Suppressions(extracted.comments, in: bytes)
    return worker.lint(extracted.text).findings
      .compactMap(extracted.sourceFinding)
      .filter { !suppressions.suppress($0) }
  }

  /// The article after a repair.
  func applying(_ fix: Fix) -> ExampleArticle {
    var result = bytes
    for edit in fix.edits.reversed() { result.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8)) }
    return ExampleArticle(bytes: result, format: format, marker: nil)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

  /// A few words around a range that tell it from others like it; empty when the range is long.
  func context(of range: ByteRange) -> String {
    if range.count > 20 { return "" }
    let isWordBreak = { (i: Int) in bytes[i] == 0x20 || bytes[i] == 0x0A }
    var lower = max(0, Int(range.lower) - 15)
    while lower > 0, !isWordBreak(lower - 1) { lower -= 1 }
    var upper = min(bytes.count, Int(range.upper) + 15)
    while upper < bytes.count, !isWordBreak(upper) { upper += 1 }
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
