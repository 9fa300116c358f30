/// A value that can be written as bytes and read back by the same version of the program.
///
/// The bytes are for data that is built once and then shipped inside the binary, so reading trusts them: bytes that were
/// not written by `pack` stop the program.
public protocol Packable {
  /// Appends the value. O(bytes).
  func pack(into packer: inout Packer)
  /// Reads a value where `unpacker` stands, and moves past it. O(bytes).
  init(from unpacker: inout Unpacker)
}

/// Collects values as bytes, numbers with their lowest byte first.
public struct Packer {
  /// What has been written.
  public internal(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  @inlinable
  public init() {}

  /// Appends a number in as many bytes as its type has.
  @inlinable
  public mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    append(UInt64(truncatingIfNeeded: number), bytes: Number.bitWidth / 8)
  }

  @usableFromInline
  mutating func append(_ number: UInt64, bytes count: Int) {
    for i in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * i))) }
  }

  /// Appends values one after the other.
  public mutating func pack<each Value: Packable>(_ values: repeat each Value) {
    repeat (each values).pack(into: &self)
  }

  /// Appends bytes without their count.
  public mutating func put(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}

/// Reads values in the order in which they were packed.
public struct Unpacker {
  @usableFromInline
  let bytes: [UInt8]
  /// How many bytes have been read.
  @usableFromInline
  var position = 0

  /// Starts at the first of `bytes`.
  @inlinable
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a number.
  @inlinable
  public mutating func take<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type = Number.self) -> Number {
    defer { position += Number.bitWidth / 8 }
    return Number(littleEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Number.self))
  }

  /// Reads `count` bytes.
  @inlinable
  public mutating func take(count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return bytes[position..<position + count]
  }
}
