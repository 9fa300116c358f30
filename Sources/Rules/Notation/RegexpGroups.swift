/// The groups of a PCRE2 expression, counted without compiling it.
struct RegexpGroups {
  /// The number of groups that capture.
  private(set) var count = 0
  /// The names of groups.
  private(set) var names: [String] = []

  /// What templates may refer to: the numbers and names of groups.
  var references: [String] { names + (0..<count).map { String($0 + 1) } }

  /// Counts the groups. O(length).
  init(_ expression: String) {
    var rest = Array(expression.utf8)[...]
    var isInClass = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): _ = rest.popFirst()
      case UInt8(ascii: "["):
        if !isInClass, rest.first == UInt8(ascii: "]") { rest.removeFirst() }
        isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "(") where !isInClass: open(&rest)
      default: continue
      }
    }
  }

  private mutating func open(_ rest: inout ArraySlice<UInt8>) {
    guard rest.first == UInt8(ascii: "?") else {
      if rest.first != UInt8(ascii: "*") { count += 1 }
      return
    }
    let name = rest.dropFirst(rest.dropFirst().first == UInt8(ascii: "P") ? 2 : 1)
    guard name.first == UInt8(ascii: "<") || name.first == UInt8(ascii: "'") else { return }
    let second = name.dropFirst().first
    if second == UInt8(ascii: "=") || second == UInt8(ascii: "!") { return }
    count += 1
    names.append(
      String(decoding: name.dropFirst().prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "'") }, as: UTF8.self))
  }
}
