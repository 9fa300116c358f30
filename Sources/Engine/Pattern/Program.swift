/// A pattern, compiled to instructions for a backtracking matcher. Plain numbers, so that matching counts no references.
struct Program: Sendable {
  /// Where its code begins in the plan.
  let start: Int32
  /// How many captures it has; capture `i` is saved in slots `2i + 2` and `2i + 3`. Slots 0 and 1 hold the marker.
  var captureCount: Int32 = 0
  var hasMarker = false
  /// Whether some test depends on tags.
  var needsTags = false
  /// The greatest number of tokens that a match has.
  var longest: Int32 = 0
  /// What the first token of a match must have, and the second.
  var first = WideGates.open
  var second = WideGates.open

  /// The most captures that a program can have.
  static let mostCaptures = 15

  /// Whether its matches fill slots.
  var saves: Bool { hasMarker || captureCount > 0 }

  init(start: Int) { self.start = Int32(start) }
}

/// A step of a program.
enum Instruction: Sendable {
  /// Whether a space may stand before a token.
  enum Glue: UInt8, Sendable {
    case either
    case required
    case forbidden
  }

  /// How often a token may stand.
  struct Times: Sendable {
    var least: UInt8
    var most: UInt8
    var isLazy: Bool
  }

  /// A token that passes a test, with or without a space before it where `glue` says so.
  case token(test: Int32, glue: Glue)
  /// As many such tokens in a row as `times` says, and as many of these as can be; the fewest first if it is lazy.
  case tokens(test: Int32, glue: Glue, times: Times)
  /// Tries the first way, then the second.
  case split(Int32, Int32)
  case jump(Int32)
  /// Notes the place in a slot.
  case save(Int32)
  case sentenceStart
  case sentenceEnd
  case done
}
