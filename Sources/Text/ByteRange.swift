/// A half-open range of UTF-8 byte offsets into one text.
///
/// Offsets count from 0; `upper` is exclusive. 32 bits hold any text up to 4 GiB, and keep the token tables half the
/// size that `Range<Int>` would give them.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: UInt32
  /// The offset just past the last byte; never below `lower`.
  public var upper: UInt32

  /// Makes a range from offsets.
  @inlinable
  public init(_ lower: UInt32, _ upper: UInt32) {
    precondition(lower <= upper, "a byte range ends before it starts")
    self.lower = lower
    self.upper = upper
  }

  /// Makes a range from `Int` offsets, both in 0...4,294,967,295.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  /// The length in bytes.
  @inlinable public var count: Int { Int(upper - lower) }
  /// Whether the range covers no byte.
  @inlinable public var isEmpty: Bool { lower == upper }
  /// The same range as `Int` offsets, for subscripting.
  @inlinable public var indices: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether the two ranges share a byte, or one is empty and lies inside or at an edge of the other.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool {
    if isEmpty || other.isEmpty { return lower <= other.upper && other.lower <= upper }
    return lower < other.upper && other.lower < upper
  }

  /// Whether `other` lies wholly inside this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { lower <= other.lower && other.upper <= upper }
}

extension ByteRange: Comparable {
  /// Orders by start, then by end.
  @inlinable
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    a.lower != b.lower ? a.lower < b.lower : a.upper < b.upper
  }
}

extension ByteRange: CustomStringConvertible {
  /// The range as `lower..<upper`.
  public var description: String { "\(lower)..<\(upper)" }
}
