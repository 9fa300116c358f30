/// The escapes by which programs write characters: `\u2019`, `\u{2019}`, `\xE9`, `\"`, `%E2%80%99`.
enum Escapes {
  /// The characters that `text`, one or more escapes of one kind, stands for; nil when it stands for none.
  static func resolved(_ text: String) -> String? {
    if text.hasPrefix("\\u{") { return scalar(text.dropFirst(3).dropLast()) }
    if text.hasPrefix("\\u") { return utf16(text) }
    if text.hasPrefix("\\x") { return bytes(text, separator: "\\x") }
    if text.hasPrefix("%") { return bytes(text, separator: "%") }
    return text.hasPrefix("\\") ? String(text.dropFirst()) : nil
  }

  private static func scalar(_ digits: Substring) -> String? {
    UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  private static func utf16(_ text: String) -> String? {
    let units = codes(text, separator: "\\u").compactMap { UInt16($0, radix: 16) }
    return String(validating: units, as: UTF16.self)
  }

  /// UTF-8, or Latin-1 when it is not valid UTF-8.
  private static func bytes(_ text: String, separator: String) -> String? {
    let bytes = codes(text, separator: separator).compactMap { UInt8($0, radix: 16) }
    return String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func codes(_ text: String, separator: String) -> [Substring] {
    let mark = separator.last!
    return text.split(separator: mark).map { $0.last == "\\" ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
  }
}
