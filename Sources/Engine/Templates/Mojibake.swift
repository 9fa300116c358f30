/// UTF-8 text that was decoded as Windows-1252 or Windows-1251, once or several times.
enum Mojibake {
  /// The text before it was decoded wrongly; nil when it was not.
  static func decoded(_ text: String) -> String? {
    for table in [western, cyrillic] {
      var result: String?
      while let next = once(result ?? text, table) { result = next }
      if let result { return result }
    }
    return nil
  }

  private static func once(_ text: String, _ table: [UInt32: UInt8]) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = table[scalar.value] ?? (scalar.value < 0x100 ? UInt8(scalar.value) : nil) else { return nil }
      bytes.append(byte)
    }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    // The byte 9D stands for nothing in Windows-1252 and is often gone.
    if bytes.suffix(2) == [0xE2, 0x80] { bytes.append(0x9D) }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let western = table(
    [
      0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0,
      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ])

  private static let cyrillic = table(
    [
      0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A, 0x40C, 0x40B,
      0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x459, 0x203A, 0x45A, 0x45C,
      0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404, 0xAB, 0xAC, 0xAD, 0xAE,
      0x407, 0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB, 0x458, 0x405, 0x455, 0x457,
    ] + Array(0x410...0x44F))

  /// The bytes from 0x80 of characters, in the order of their bytes; 0 for none.
  private static func table(_ characters: [UInt32]) -> [UInt32: UInt8] {
    var table: [UInt32: UInt8] = [:]
    for (index, character) in characters.enumerated() where character != 0 { table[character] = UInt8(0x80 + index) }
    return table
  }
}
