import Text

/// Names the findings of one file so that the names outlive edits elsewhere in the file.
///
/// A name is a hash of the rule, the flagged text and up to three words on either side of it in its line, with white
/// space folded, and the ordinal among equals. Line numbers and offsets play no part. Baselines and code hosts tell by
/// it whether a finding is new.
public struct Fingerprinter {
  private var seen: [UInt64: Int] = [:]

  /// Starts a file.
  public init() {}

  /// The name of the next finding of the file, as 16 hexadecimal digits, a colon and an ordinal from 1.
  ///
  /// Findings must come in report order. O(flagged bytes).
  public mutating func fingerprint(of finding: Finding, in report: FileReport) -> String {
    let source = report.source
    let range = finding.range.indices
    var hash = FNV1a()
    hash.combine(finding.rule.id.utf8)
    hash.combine(folded: source[Self.contextStart(before: range.lowerBound, in: source)..<range.lowerBound])
    hash.combine(folded: source[range])
    hash.combine(folded: source[range.upperBound..<Self.contextEnd(after: range.upperBound, in: source)])
    seen[hash.value, default: 0] += 1
    return hash.hexadecimal + ":\(seen[hash.value, default: 1])"
  }

  /// How far context reaches at most, in bytes, for texts without spaces.
  private static let reach = 60

  private static func contextStart(before offset: Int, in source: [UInt8]) -> Int {
    var i = offset
    var words = 0
    while i > 0, offset - i < reach, source[i - 1] != 0x0A, source[i - 1] != 0x0D {
      if isSpace(source[i - 1]), i < offset, !isSpace(source[i]) {
        words += 1
        if words == 3 { break }
      }
      i -= 1
    }
    return i
  }

  private static func contextEnd(after offset: Int, in source: [UInt8]) -> Int {
    var i = offset
    var words = 0
    while i < source.count, i - offset < reach, source[i] != 0x0A, source[i] != 0x0D {
      if isSpace(source[i]), i > offset, !isSpace(source[i - 1]) {
        words += 1
        if words == 3 { break }
      }
      i += 1
    }
    return i
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// The 64-bit hash of Fowler, Noll and Vo, variant 1a: the same on every machine and in every run.
public struct FNV1a: Sendable {
  /// The hash of what was combined so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Starts with nothing.
  public init() {}

  /// The value as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Mixes in bytes and a mark of their end.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  /// Mixes in bytes with each run of white space as one space, and none at the ends.
  mutating func combine(folded bytes: ArraySlice<UInt8>) {
    var pendingSpace = false
    var isEmpty = true
    for byte in bytes {
      if Fingerprinter.isSpace(byte) {
        pendingSpace = !isEmpty
      } else {
        if pendingSpace { mix(0x20) }
        mix(byte)
        (pendingSpace, isEmpty) = (false, false)
      }
    }
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
