import Packing
import Text

/// A word as one number: its letters without capitals and apostrophes, each run of digits as `0` (FNV-1a, 32 bits).
struct WordHash {
  private(set) var value: UInt32 = 0x811C_9DC5
  private var endsInDigit = false

  /// Adds a scalar of the word.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    let folded = Self.folded(scalar)
    let isDigit = folded == 0x30
    if isDigit, endsInDigit { return }
    endsInDigit = isDigit
    value = (value ^ folded) &* 0x0100_0193
  }

  /// Adds an ASCII letter.
  @inline(__always)
  mutating func addLetter(_ letter: UInt8) {
    endsInDigit = false
    value = (value ^ UInt32(letter | 0x20)) &* 0x0100_0193
  }

  /// The number of a word as rules write it.
  static func of(_ word: some StringProtocol) -> UInt32 {
    var hash = WordHash()
    for scalar in word.unicodeScalars where scalar != "'" && scalar != "’" { hash.add(scalar.value) }
    return hash.value
  }

  /// The small letter of a capital of the Latin, Greek, Cyrillic or Armenian script; `0` for a digit.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar | 0x20
    case 0x30...0x39: 0x30
    case ..<0xC0: scalar
    case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x391...0x3A9: scalar + 0x20
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x460...0x4FF: scalar | 1
    case 0x531...0x556: scalar + 0x30
    default: scalar
    }
  }

  /// Whether a letter is a capital.
  @inline(__always)
  static func isCapital(_ scalar: UInt32) -> Bool { scalar > 0x39 && folded(scalar) != scalar }
}

/// A table from words to numbers: open addressing, built once and then only read.
struct WordTable: Sendable {
  private var keys: [UInt32]
  private var values: [UInt32]
  private(set) var count = 0

  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: .max, count: size)
  }

  /// Sets or reads the value of a word; `UInt32.max` stands for none.
  subscript(word: UInt32) -> UInt32 {
    @inline(__always)
    get {
      // The slots are masked, so they need no check.
      let (keys, values) = (self.keys.span, self.values.span)
      var slot = Int(word) & (keys.count - 1)
      while values[unchecked: slot] != .max {
        if keys[unchecked: slot] == word { return values[unchecked: slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      return .max
    }
    set {
      if count * 2 >= keys.count { grow() }
      var slot = Int(word) & (keys.count - 1)
      while values[slot] != .max, keys[slot] != word { slot = (slot + 1) & (keys.count - 1) }
      if values[slot] == .max { count += 1 }
      (keys[slot], values[slot]) = (word, newValue)
    }
  }

  private mutating func grow() {
    var larger = WordTable(capacity: keys.count)
    for slot in keys.indices where values[slot] != .max { larger[keys[slot]] = values[slot] }
    self = larger
  }
}

extension WordTable: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(keys, values, count)
  }

  init(from unpacker: inout Unpacker) {
    keys = [UInt32](from: &unpacker)
    values = [UInt32](from: &unpacker)
    count = Int(from: &unpacker)
  }
}
