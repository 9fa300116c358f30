/// A RELAX NG pattern, simplified; patterns inside are given by their numbers among all of a schema.
enum RelaxNGPattern: Hashable {
  case empty
  case notAllowed
  case text
  case choice(Int, Int)
  case interleave(Int, Int)
  case group(Int, Int)
  case oneOrMore(Int)
  /// An attribute by its name's number, and what its value must be.
  case attribute(Int, Int)
  /// An element by its number among those of the schema.
  case element(Int)
  /// What is left of an element, and what comes after it.
  case after(Int, Int)
  /// A list, apart by spaces, whose members are all like this; at least one.
  case list(Int)
  case value(String)
  case data(RelaxNGData)
}

/// A data type, and of a string the number of the expression that it must match, if any.
enum RelaxNGData: Hashable {
  case string(expression: Int?)
  case nameToken, language, integer, nonNegativeInteger, positiveInteger
  case decimal

  /// Whether a value is surely of the type: plain spellings only, without white space at the ends.
  func surelyAccepts(_ value: ArraySlice<UInt8>, _ matches: (Int) -> Bool) -> Bool {
    switch self {
    case .string(nil): return true
    case .string(let expression?): return matches(expression)
    case .nameToken: return !value.isEmpty && value.allSatisfy { Self.isAlphanumeric($0) || "-_.:".utf8.contains($0) }
    case .language:
      return value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { Self.isAlphanumeric($0) && !Self.isDigit($0) }
      }
    case .integer, .nonNegativeInteger: return Self.isNumber(value)
    case .positiveInteger: return Self.isNumber(value) && value.contains { $0 != UInt8(ascii: "0") }
    case .decimal:
      let halves = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return halves.count <= 2 && halves.allSatisfy(Self.isNumber)
    }
  }

  private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
    (1...9).contains(value.count) && value.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }
}
