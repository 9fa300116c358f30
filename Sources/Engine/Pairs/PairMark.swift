/// What stands beside a mark.
enum Neighbour: UInt8, Sendable {
  case edge, space, letter, digit, stop, opener, closer, dash, other
}

/// A quotation mark or bracket in its surroundings.
struct PairMark: Sendable {
  /// The offset of its first byte.
  var offset: UInt32
  /// The line it stands on, from 0.
  var line: UInt32
  /// The paragraph it stands in, from 0: paragraphs end at an empty line.
  var paragraph: UInt32
  /// The number of the mark.
  var glyph: UInt8
  /// What stands before it, other quotation marks left out; `edge` at the start of a line.
  var before: Neighbour
  /// What stands after it, other quotation marks left out; `edge` at the end of a line.
  var after: Neighbour
  /// Whether it stands where an apostrophe would: after a plural's “s” or a dropped “g”, and before a noun or an adjective.
  var isApostrophe = false
  /// Whether that letter would be a “g”.
  var isDroppedLetter = false
  /// Whether it stands directly after a number of at most three digits before the point, as the sign of inches or seconds.
  var isPrime = false
}

extension PairMark {
  /// How badly the surroundings of the mark suit an opening mark, from 0.
  var openingStrain: Float {
    let left: Float =
      switch before {
      case .edge, .space, .opener: 0
      case .dash: 0.3
      case .other: 0.7
      case .stop: 1.6
      case .letter, .digit, .closer: 2
      }
    let right: Float =
      switch after {
      case .letter, .digit, .opener: 0
      case .other: 0.3
      case .dash: 0.5
      case .stop: 0.8
      case .space: 1.6
      case .edge, .closer: 2.5
      }
    return left + right
  }

  /// How badly the surroundings of the mark suit a closing mark, from 0.
  var closingStrain: Float {
    let left: Float =
      switch before {
      case .letter, .stop, .closer: 0
      case .digit: 0.2
      case .dash, .other: 0.3
      case .space: 1.6
      case .opener, .edge: 2.5
      }
    let right: Float =
      switch after {
      case .space, .edge, .stop, .closer: 0
      case .dash: 0.1
      case .opener, .other: 0.5
      case .letter, .digit: 1.6
      }
    return left + right
  }
}
