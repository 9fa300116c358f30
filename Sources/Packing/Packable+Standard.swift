extension FixedWidthInteger where Self: BitwiseCopyable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) { packer.put(self) }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.take() }
}

extension Int: Packable {}
extension Int8: Packable {}
extension Int16: Packable {}
extension Int32: Packable {}
extension UInt8: Packable {}
extension UInt16: Packable {}
extension UInt32: Packable {}
extension UInt64: Packable {}

extension Bool: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) { packer.put(self ? 1 : 0 as UInt8) }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.take(UInt8.self) != 0 }
}

extension Double: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) { packer.put(bitPattern) }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) { self.init(bitPattern: unpacker.take()) }
}

extension Float: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) { packer.put(bitPattern) }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) { self.init(bitPattern: unpacker.take()) }
}

extension String: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) {
    packer.put(UInt32(utf8.count))
    packer.put(utf8)
  }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) {
    self.init(decoding: unpacker.take(count: Int(unpacker.take(UInt32.self))), as: UTF8.self)
  }
}

extension Optional: Packable where Wrapped: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) {
    (self != nil).pack(into: &packer)
    self?.pack(into: &packer)
  }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) {
    self = Bool(from: &unpacker) ? Wrapped(from: &unpacker) : nil
  }
}

extension Array: Packable where Element: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) {
    packer.put(UInt32(count))
    for element in self { element.pack(into: &packer) }
  }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) {
    let count = Int(unpacker.take(UInt32.self))
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &unpacker)) }
  }
}

extension Packable where Self: RawRepresentable, RawValue: Packable {
  /// Appends the value.
  @inlinable
  public func pack(into packer: inout Packer) { rawValue.pack(into: &packer) }
  /// Reads a value.
  @inlinable
  public init(from unpacker: inout Unpacker) {
    guard let value = Self(rawValue: RawValue(from: &unpacker)) else {
      preconditionFailure("not a packed \(Self.self)")
    }
    self = value
  }
}
