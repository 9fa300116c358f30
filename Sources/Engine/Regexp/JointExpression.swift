/// Makes one expression out of several that matches wherever one of them does, so that a place is tried once for all.
///
/// What all begin with is written once. Expressions that refer to their own groups, and those with verbs, conditions or
/// comments, are not joined.
enum JointExpression {
  /// The longest that a joint expression may be, in bytes: longer ones may be too large for PCRE2.
  static let longest = 12_000

  /// The expression for any of several; nil when one of them cannot be joined.
  static func joining(_ expressions: [String]) -> String? {
    let all = expressions.map { Array($0.utf8) }
    guard all.allSatisfy(canBeJoined) else { return nil }
    if let merged = merged(all) { return merged }
    let seams = all.map(seams)
    var start = 0
    // Without a branch at the top, what follows a common beginning may branch.
    if !seams.contains(where: { $0 == nil }) {
      let shared = seams.dropFirst().reduce(Set(seams[0]!)) { $0.intersection($1!) }
      start = shared.filter { seam in all.allSatisfy { $0[..<seam] == all[0][..<seam] } }.max() ?? 0
    }
    let rests = all.map { "(?:" + String(decoding: $0[start...], as: UTF8.self) + ")" }
    return String(decoding: all[0][..<start], as: UTF8.self) + "(?:" + rests.joined(separator: "|") + ")"
  }

  /// The expression that several of one build have in common: much shorter than all of them, and little wider.
  private static func merged(_ expressions: [[UInt8]]) -> String? {
    var result: ExpressionTree?
    for expression in expressions {
      // Letters that say whether case counts hold for what follows, other ways too.
      if zip(expression, expression.dropFirst()).contains(where: { $0 == UInt8(ascii: "?") && "i-".utf8.contains($1) })
      {
        return nil
      }
      guard let tree = ExpressionTree(expression) else { return nil }
      guard let merged = result.map({ $0.merged(with: tree) }) ?? tree else { return nil }
      result = merged
    }
    return result.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func canBeJoined(_ expression: [UInt8]) -> Bool {
    for i in expression.indices.dropLast() {
      let next = expression[i + 1]
      if expression[i] == UInt8(ascii: "\\"), "123456789gkQEXR".utf8.contains(next) { return false }
      guard expression[i] == UInt8(ascii: "(") else { continue }
      if next == UInt8(ascii: "*") { return false }
      guard next == UInt8(ascii: "?"), i + 2 < expression.count else { continue }
      // `(?:`, look-arounds, and letters that say whether case counts.
      let kind = expression[i + 2]
      if !":=!<>i-".utf8.contains(kind) { return false }
      if kind == UInt8(ascii: "<"), i + 3 == expression.count || !"=!".utf8.contains(expression[i + 3]) { return false }
    }
    return true
  }

  /// The places outside all brackets where the expression may be cut in two; nil when it branches there.
  private static func seams(of expression: [UInt8]) -> [Int]? {
    var seams: [Int] = []
    var depth = 0
    var isInClass = false
    var at = 0
    while at < expression.count {
      let byte = expression[at]
      if depth == 0, !isInClass, !"?*+{".utf8.contains(byte), byte & 0xC0 != 0x80 { seams.append(at) }
      switch byte {
      case UInt8(ascii: "\\"):
        at += 1
        // `\x{…}`, `\p{…}`
        if at + 1 < expression.count, expression[at + 1] == UInt8(ascii: "{"), "xpP".utf8.contains(expression[at]) {
          at = expression[at...].firstIndex(of: UInt8(ascii: "}")) ?? at
        }
      case UInt8(ascii: "["):
        if !isInClass, at + 1 < expression.count {
          // A bracket that closes nothing may come first.
          if expression[at + 1] == UInt8(ascii: "^") { at += 1 }
          if at + 1 < expression.count, expression[at + 1] == UInt8(ascii: "]") { at += 1 }
          isInClass = true
        } else if at + 1 < expression.count, expression[at + 1] == UInt8(ascii: ":") {
          at = expression[at...].firstIndex(of: UInt8(ascii: "]")) ?? at
        }
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "("): if !isInClass { depth += 1 }
      case UInt8(ascii: ")"): if !isInClass { depth -= 1 }
      case UInt8(ascii: "|"): if !isInClass, depth == 0 { return nil }
      case UInt8(ascii: "{"):
        if !isInClass { at = expression[at...].firstIndex(of: UInt8(ascii: "}")) ?? at }
      default: break
      }
      at += 1
    }
    return seams
  }
}
