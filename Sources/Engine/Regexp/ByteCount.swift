import Packing

/// A number of bytes as far as it is known: a length, or the way from one place to another, which may lead back.
struct ByteCount: Equatable, Sendable {
  /// The fewest.
  let least: Int
  /// The most; nil when nothing bounds them.
  let most: Int?

  /// From `least` to `most`.
  init(_ least: Int, _ most: Int?) { (self.least, self.most) = (least, most) }

  /// A known number.
  init(_ number: Int) { self.init(number, number) }

  /// The number where it is known not to lead back.
  var notNegative: ByteCount { ByteCount(max(0, least), most) }

  /// One or the other of several, of which there is at least one.
  static func either(_ counts: [ByteCount]) -> ByteCount {
    let least = counts.map(\.least).min() ?? 0
    return ByteCount(
      least, counts.reduce(least) { most, count in most.flatMap { most in count.most.map { max(most, $0) } } })
  }

  static func + (a: ByteCount, b: ByteCount) -> ByteCount {
    ByteCount(a.least + b.least, a.most.flatMap { most in b.most.map { most + $0 } })
  }

  /// What is left of `a` without `b`, whose most is known.
  static func - (a: ByteCount, b: ByteCount) -> ByteCount {
    ByteCount(a.least - (b.most ?? a.least), a.most.map { $0 - b.least })
  }

  static func * (count: ByteCount, times: ClosedRange<Int>) -> ByteCount {
    ByteCount(count.least * times.lowerBound, times.upperBound == .max ? nil : count.most.map { $0 * times.upperBound })
  }
}

extension ByteCount: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(Int32(least), most.map(Int32.init))
  }

  init(from unpacker: inout Unpacker) {
    self.init(Int(Int32(from: &unpacker)), Int32?(from: &unpacker).map(Int.init))
  }
}
