/// Writes out a regular expression that stands for few words, such as `colou?rs?|gr[ae]y`: a set of words is found
/// far faster than an expression.
enum RegexpExpansion {
  private static let limit = 200

  /// The words, or nil if there are more than 200 or the expression does more than `|`, `( )`, `?` and `[ ]`.
  static func words(_ expression: String) -> [String]? {
    var reader = Reader(rest: Array(expression.unicodeScalars)[...])
    guard let words = reader.alternatives(), reader.rest.isEmpty, !words.contains("") else { return nil }
    return words
  }

  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>
    private var depth = 0

    init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

    mutating func alternatives() -> [String]? {
      guard var words = sequence() else { return nil }
      while rest.first == "|" {
        rest.removeFirst()
        guard let more = sequence(), words.count + more.count <= limit else { return nil }
        words += more
      }
      return words
    }

    mutating func sequence() -> [String]? {
      var words = [""]
      while let next = rest.first, next != "|", next != ")" {
        guard var piece = unit() else { return nil }
        if rest.first == "?" {
          rest.removeFirst()
          if rest.first == "?" { return nil }
          piece.append("")
        }
        guard words.count * piece.count <= limit else { return nil }
        words = words.flatMap { word in piece.map { word + $0 } }
      }
      return words
    }

    mutating func unit() -> [String]? {
      let scalar = rest.removeFirst()
      switch scalar {
      case "(":
        if rest.starts(with: "?:".unicodeScalars) { rest.removeFirst(2) }
        depth += 1
        defer { depth -= 1 }
        guard depth < 20, rest.first != "?", let words = alternatives(), rest.popFirst() == ")" else { return nil }
        return words
      case "[":
        guard let end = rest.firstIndex(of: "]"), rest.startIndex < end else { return nil }
        let members = rest[..<end]
        rest = rest[rest.index(after: end)...]
        return members.allSatisfy(isPlain) ? members.map { String($0) } : nil
      default: return isPlain(scalar) || scalar == "-" ? [String(scalar)] : nil
      }
    }

    /// Whether the scalar is no operator, inside brackets or outside.
    func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" || scalar == "’"
    }
  }
}
