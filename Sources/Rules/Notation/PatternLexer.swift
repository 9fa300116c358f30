internal import XML

/// Cuts the text of a pattern into lexemes. A problem costs the item it is in, and no other.
struct PatternLexer {
  private var text: XMLText?
  private var bytes: ArraySlice<UInt8> = []
  private var at = 0
  private(set) var lexemes: [Lexeme] = []
  private(set) var problems: [NotationProblem] = []
  private(set) var lists: [(name: String, place: XMLPlace)] = []

  init() { lexemes.reserveCapacity(16) }

  /// Reads a run of text, after what was read before.
  mutating func read(_ text: XMLText) {
    self.text = text
    bytes = text.bytes
    at = bytes.startIndex
    var isGlued = false
    while at < bytes.endIndex {
      if isSpace(bytes[at]) {
        at += 1
        isGlued = false
        continue
      }
      let start = at
      if let kind = next(isGlued: isGlued) {
        lexemes.append(Lexeme(kind: kind, place: place(start), isGlued: isGlued))
      } else {
        skipItem()
      }
      isGlued = true
    }
  }

  /// Takes an element as a lexeme.
  mutating func append(_ kind: Lexeme.Kind, at place: XMLPlace) {
    lexemes.append(Lexeme(kind: kind, place: place, isGlued: false))
  }

  /// Takes a test of what must not stand before the item read next, or before the whole pattern.
  mutating func forbid(_ test: TokenTest, at place: XMLPlace) -> Bool {
    guard let last = lexemes.lastIndex(where: { if case .markerOpen = $0.kind { false } else { true } }) else {
      lexemes.insert(Lexeme(kind: .notAfter(test), place: place, isGlued: false), at: 0)
      return true
    }
    switch lexemes[last].kind {
    case .node(.token(let before)): lexemes[last].kind = .node(.token(.joining([before, .not(test)])))
    case .node(.repetition(.token(let before), let min, let max, let lazy)):
      lexemes[last].kind = .node(.repetition(.token(.joining([before, .not(test)])), min: min, max: max, lazy: lazy))
    case .notAfter(let other): lexemes[last].kind = .notAfter(.merging([other, test]))
    default: return false
    }
    return true
  }

  /// The lexeme at `at`, which is no white space; nil after a problem.
  private mutating func next(isGlued: Bool) -> Lexeme.Kind? {
    let byte = bytes[at]
    let isAlone = isBoundary(at + 1)
    let followsItem = isGlued && lastEndsItem
    switch byte {
    case UInt8(ascii: "("): return single(.open)
    case UInt8(ascii: ")"): return single(.close)
    case UInt8(ascii: "|"): return single(.bar)
    case UInt8(ascii: "&") where followsItem: return single(.and)
    case UInt8(ascii: "?") where followsItem: return single(.quantifier(min: 0, max: 1))
    case UInt8(ascii: "*") where followsItem: return single(.quantifier(min: 0, max: PatternNode.unboundedRepetition))
    case UInt8(ascii: "+") where followsItem: return single(.quantifier(min: 1, max: PatternNode.unboundedRepetition))
    case UInt8(ascii: "{") where followsItem:
      return bounds(default: nil).map { .quantifier(min: $0.min, max: $0.max) }
    case UInt8(ascii: "^") where isAlone: return single(.start)
    case UInt8(ascii: "$") where isAlone: return single(.end)
    case UInt8(ascii: "!") where negates: return single(.not)
    case UInt8(ascii: "_") where isAlone: return single(.test(.any))
    case UInt8(ascii: "\"") where !isAlone || closes: return exact()
    case UInt8(ascii: "/") where !isAlone || closes: return regexp()
    case UInt8(ascii: "~") where !isAlone: return prefixed { .lemmas([$0]) }
    case UInt8(ascii: "@") where !isAlone: return tag()
    case UInt8(ascii: "%") where !isAlone: return list()
    case 0xE2 where bytes[at...].starts(with: "…".utf8):
      at += 3
      return bounds(default: (0, PatternNode.gapLength)).map { .gap(min: $0.min, max: $0.max) }
    default: return word(isGlued: isGlued)
    }
  }

  // MARK: Words

  private mutating func word(isGlued: Bool) -> Lexeme.Kind? {
    let start = at
    guard let word = literal() else { return nil }
    let canBeNamed = !isGlued || lastOpensItem
    if canBeNamed, let length = nameLength(word), length < word.utf8.count || opensGroup(at) {
      at = start + length
      return .name(String(word.utf8.prefix(length - 1))!)
    }
    return words(from: word, at: start)
  }

  /// The words `a|b|c` that begin with `first` as one test, which is most of what patterns are made of.
  private mutating func words(from first: String, at start: Int) -> Lexeme.Kind? {
    var words: [String] = []
    let word = bytes[at...].prefix { !isSpace($0) }
    words.reserveCapacity(1 + word.count { $0 == UInt8(ascii: "|") })
    words.append(lowercased(first))
    while !lastBindsOneItem, at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "|"), isPlain(bytes[at + 1]) {
      at += 1
      guard let word = literal() else { return nil }
      words.append(lowercased(word))
    }
    if words.count > 1, at < bytes.endIndex, bytes[at] == UInt8(ascii: "&") {
      return fail("a|b&c can be read in two ways", "write (a|b)&c or a|(b&c)", at: start)
    }
    return .test(.words(words))
  }

  /// Characters up to a boundary or an operator, without the backslashes; at least one.
  private mutating func literal() -> String? {
    let start = at
    while at < bytes.endIndex, !isSpace(bytes[at]), at == start || !isOperator(bytes[at]) {
      if bytes[at] == UInt8(ascii: "\\") { return escapedLiteral(from: start) }
      at += 1
    }
    if at == start { return fail("A name is missing here", "", at: start) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// The same from the first backslash on.
  private mutating func escapedLiteral(from start: Int) -> String? {
    var result = Array(bytes[start..<at])
    while at < bytes.endIndex, !isSpace(bytes[at]), at == start || !isOperator(bytes[at]) {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 1
        guard at < bytes.endIndex, !isSpace(bytes[at]) else {
          return fail("A backslash with nothing after it", "write \\\\ for a backslash", at: at - 1)
        }
      }
      result.append(bytes[at])
      at += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func prefixed(_ make: (String) -> TokenTest) -> Lexeme.Kind? {
    at += 1
    guard let name = literal() else { return nil }
    return .test(make(name.lowercased()))
  }

  private mutating func exact() -> Lexeme.Kind? {
    let start = at
    at += 1
    var result: [UInt8] = []
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: "\"") {
      if isSpace(bytes[at]) {
        return fail("A space inside quotation marks", "write one item a token: \"New\" \"York\"", at: at)
      }
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.endIndex { at += 1 }
      result.append(bytes[at])
      at += 1
    }
    guard at < bytes.endIndex else {
      return fail("The quotation mark is not closed", "close it, or write \\\" for the token itself", at: start)
    }
    at += 1
    return .test(.exactWords([String(decoding: result, as: UTF8.self)]))
  }

  private mutating func regexp() -> Lexeme.Kind? {
    let start = at
    at += 1
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: "/") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at < bytes.endIndex else {
      return fail("The regular expression is not closed", "end it with /, or write \\/ for the token itself", at: start)
    }
    let expression = String(decoding: bytes[(start + 1)..<at], as: UTF8.self)
    at += 1
    var isCaseSensitive = false
    if at < bytes.endIndex, bytes[at] == UInt8(ascii: "c"), isBoundary(at + 1) {
      isCaseSensitive = true
      at += 1
    }
    return .test(.regexp(expression, caseSensitive: isCaseSensitive))
  }

  // MARK: Names with a sign before them

  private mutating func tag() -> Lexeme.Kind? {
    let start = at
    at += 1
    var end = at
    while end < bytes.endIndex, isTagByte(bytes[end]) { end += 1 }
    var name = String(decoding: bytes[at..<end], as: UTF8.self)
    at = end
    if at < bytes.endIndex, bytes[at] == UInt8(ascii: "*"), name.first?.isUppercase == true {
      at += 1
      name += "*"
    }
    if let tokenClass = TokenClass(rawValue: name) { return .test(.tokenClass(tokenClass)) }
    let tags = PennTag.matching(name)
    if !tags.isEmpty { return .test(.tags(tags)) }
    let isClass = name.first?.isLowercase == true
    return fail(
      "There is no \(isClass ? "class" : "tag") “@\(name)”",
      DidYouMean.advice(for: name, among: isClass ? TokenClass.allCases.map(\.rawValue) : PennTag.all), at: start)
  }

  private mutating func list() -> Lexeme.Kind? {
    let start = at
    at += 1
    guard let name = literal() else { return nil }
    lists.append((name, place(start)))
    return .test(.list(name))
  }

  /// `{m,n}` at `at`, or else the default.
  private mutating func bounds(default standard: (min: Int, max: Int)?) -> (min: Int, max: Int)? {
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "{") else { return standard }
    let start = at
    let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.endIndex
    let fields = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false)
    let limit = PatternNode.unboundedRepetition
    let least = fields.first.flatMap { Int($0) }
    let most = fields.count == 2 ? (fields[1].isEmpty ? limit : Int(fields[1])) : least
    guard end < bytes.endIndex, fields.count <= 2, let least, let most, least >= 0, least <= most, most <= limit,
      most > 0
    else { return fail("These are no bounds", "write {2}, {0,3} or {1,}, at most \(limit)", at: start) }
    at = end + 1
    return (least, most)
  }
}

// MARK: Characters

extension PatternLexer {
  private mutating func single(_ kind: Lexeme.Kind) -> Lexeme.Kind {
    at += 1
    return kind
  }

  private mutating func fail<Value>(_ message: String, _ advice: String, at position: Int) -> Value? {
    problems.append(NotationProblem(message: message, advice: advice, place: place(position)))
    return nil
  }

  private mutating func skipItem() {
    while at < bytes.endIndex, !isSpace(bytes[at]) { at += 1 }
  }

  private func place(_ position: Int) -> XMLPlace { text!.place(of: position - bytes.startIndex) }

  private var lastEndsItem: Bool {
    switch lexemes.last?.kind {
    case .test, .close, .node, .gap, .start, .end, .quantifier: true
    default: false
    }
  }

  /// Whether an item may begin right after the last lexeme without a space.
  private var lastOpensItem: Bool {
    if case .open = lexemes.last?.kind { return true }
    return false
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "?"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
      true
    default: false
    }
  }

  private func isTagByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "-")
  }

  /// Whether an item that ends before `position` stands by itself.
  private func isBoundary(_ position: Int) -> Bool {
    position >= bytes.endIndex || isSpace(bytes[position]) || isOperator(bytes[position])
  }

  /// Whether the `!` at `at` turns round what follows, and is no token itself.
  private var negates: Bool {
    guard at + 1 < bytes.endIndex else { return false }
    let next = bytes[at + 1]
    return !isSpace(next) && next != UInt8(ascii: "|") && next != UInt8(ascii: ")") && next != UInt8(ascii: "&")
  }

  /// Whether the byte at `at` stands again before the next white space.
  private var closes: Bool {
    let word = bytes[(at + 1)...].prefix { !isSpace($0) }
    return word.indices.contains { word[$0] == bytes[at] && bytes[$0 - 1] != UInt8(ascii: "\\") }
  }

  private func opensGroup(_ position: Int) -> Bool {
    position < bytes.endIndex && bytes[position] == UInt8(ascii: "(")
  }

  /// The length of a name with its colon at the start of `word`; nil if there is none.
  private func nameLength(_ word: String) -> Int? {
    guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")), colon != word.startIndex else { return nil }
    let name = word.utf8[..<colon]
    let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    guard isLetter(name.first!),
      name.allSatisfy({ isLetter($0) || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    return name.count + 1
  }

  /// The word in lower case, which it mostly is.
  private func lowercased(_ word: String) -> String {
    word.utf8.allSatisfy { $0 >= 0x61 && $0 < 0x80 } ? word : word.lowercased()
  }

  /// Whether the last lexeme is a sign that belongs to the next single word.
  private var lastBindsOneItem: Bool {
    switch lexemes.last?.kind {
    case .and, .not: true
    default: false
    }
  }

  /// Whether a byte begins a word that means itself.
  private func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
