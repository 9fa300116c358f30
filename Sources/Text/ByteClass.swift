/// What a byte can begin or continue; the first decision about every byte of a text.
enum ByteClass {
  static let space: UInt8 = 0
  /// A mark that is always a token by itself: `, ; ( ) [ ] { } " ^ | \ $ % &` …
  static let single: UInt8 = 1
  /// Everything up to here ends a word for certain.
  static let lastStop: UInt8 = 1
  static let letter: UInt8 = 2
  static let digit: UInt8 = 3
  static let period: UInt8 = 4
  static let apostrophe: UInt8 = 5
  static let hyphen: UInt8 = 6
  /// `!` and `?`.
  static let mark: UInt8 = 7
  /// A mark whose repetitions are one token: `* = + ~ # _ < > :`.
  static let run: UInt8 = 8
  /// `@ / &` and the back quote, which may stand inside a token.
  static let joint: UInt8 = 9
  /// The first byte of a scalar beyond ASCII, or a stray continuation byte.
  static let high: UInt8 = 10

  /// The class of each byte.
  static let table: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0...0x20, 0x7F: space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "."): period
    case UInt8(ascii: "'"): apostrophe
    case UInt8(ascii: "-"): hyphen
    case UInt8(ascii: "!"), UInt8(ascii: "?"): mark
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "#"),
      UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"):
      run
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "`"): joint
    case 0x80...: high
    default: single
    }
  }
}
