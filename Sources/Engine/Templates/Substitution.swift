/// Replaces what an expression matches, as `sed` does.
enum Substitution {
  /// `text` with every match of `pattern` (case-sensitive) replaced, `$0` to `$9` standing for the match and its groups;
  /// nil when the expression does not compile.
  static func replace(_ pattern: String, with replacement: String, in text: String) -> String? {
    guard let expression = try? RegularExpression(pattern, isCaseSensitive: true) else { return nil }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    expression.forEachMatch(in: bytes, bounds: 0..<bytes.count) { groups in
      result += bytes[end..<groups[0].lowerBound]
      var isReference = false
      for byte in replacement.utf8 {
        if isReference, byte >= 0x30, byte <= 0x39 {
          let group = Int(byte - 0x30)
          if group < groups.count { result += bytes[groups[group]] }
          isReference = false
        } else if byte == UInt8(ascii: "$"), !isReference {
          isReference = true
        } else {
          result.append(byte)
          isReference = false
        }
      }
      end = groups[0].upperBound
    }
    result += bytes[end...]
    return String(decoding: result, as: UTF8.self)
  }
}
