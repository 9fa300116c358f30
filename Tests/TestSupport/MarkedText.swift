public import Text

/// A text whose expected places are marked `⟦like this⟧`; the marks are stripped.
public struct MarkedText: Sendable {
  /// The text without marks.
  public let text: String
  /// The marked places, in order, as UTF-8 byte ranges of `text`.
  public let ranges: [ByteRange]

  /// Strips the marks of `marked`. Marks must pair and may not nest.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [ByteRange] = []
    var start: UInt32?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        precondition(start == nil, "⟦ inside ⟦")
        start = UInt32(bytes.count)
      case "⟧":
        ranges.append(ByteRange(start!, UInt32(bytes.count)))
        start = nil
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    precondition(start == nil, "⟦ without ⟧")
    self.text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }
}
