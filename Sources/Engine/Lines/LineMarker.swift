import Rules
import Text

/// Finds the marks of a line: dates, prices, addresses, separators, code.
struct LineMarker {
  private let kinds = WordKinds.table
  private static func bit(_ mark: LineMark) -> UInt32 { mark.bit }

  private let date = bit(.date), clock = bit(.clock), ago = bit(.ago), counter = bit(.counter), price = bit(.price)
  private let percent = bit(.percent), url = bit(.url), mail = bit(.mail), handle = bit(.handle), pipe = bit(.pipe)
  private let arrow = bit(.arrow), separator = bit(.separator), glued = bit(.glued), quoted = bit(.quoted)
  private let bracket = bit(.bracket), commas = bit(.commas), emoji = bit(.emoji), colon = bit(.colon)
  private let label = bit(.label), you = bit(.you), we = bit(.we), i = bit(.i), sentences = bit(.sentences)
  private let unbroken = bit(.unbroken), code = bit(.code)

  /// Only so many bytes are looked at.
  private static let limit = 600

  /// Fills in the marks and the share of digits. `kinds` are those of all words together.
  func describe(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, _ words: [LineWord], _ kinds: WordKinds, _ line: inout LineRecord
  ) {
    let upper = min(upper, lower + Self.limit)
    if kinds.contains(.you) { line.marks |= you }
    if kinds.contains(.we) { line.marks |= we }
    if kinds.contains(.i) { line.marks |= i }
    if kinds.contains(.ago) { line.marks |= ago }
    line.marks |= wordMarks(bytes, words)
    var digits = 0
    var commaCount = 0
    var brackets = 0
    // The byte after the last space, moved on by one for each byte that continues a scalar.
    var unbrokenStart = lower
    var p = lower
    while p < upper {
      let plain = PlainBytes(bytes, at: p, before: upper)
      if let first = plain.firstSpace, p + first - unbrokenStart >= 30 { line.marks |= unbroken }
      if let last = plain.lastSpace { unbrokenStart = p + last + 1 }
      p += plain.count
      if p == upper || plain.count == PlainBytes.limit { continue }
      let byte = bytes[p]
      let next: UInt8 = p + 1 < upper ? bytes[p + 1] : 0
      let before: UInt8 = p > lower ? bytes[p - 1] : 0
      switch byte {
      case 0x30...0x39:
        digits += 1
        if next == UInt8(ascii: "%") { line.marks |= percent }
      case UInt8(ascii: "$"): if isDigit(next) { line.marks |= price }
      case UInt8(ascii: "@"):
        if isWord(before), isWord(next) { line.marks |= mail } else if isWord(next) { line.marks |= handle }
      case UInt8(ascii: "|"):
        line.marks |= next == byte ? code : pipe
      case UInt8(ascii: ">"), UInt8(ascii: "<"):
        if before == UInt8(ascii: "=") || next == UInt8(ascii: "/") { line.marks |= code } else { line.marks |= arrow }
      case UInt8(ascii: "/"):
        if before == 0x20, next == 0x20 { line.marks |= separator }
        if next == byte { line.marks |= before == UInt8(ascii: ":") ? url : code }
      case UInt8(ascii: ","): commaCount += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        brackets += byte == UInt8(ascii: "(") ? 1 : -1
        if byte == UInt8(ascii: "("), before == UInt8(ascii: "_") || next == UInt8(ascii: ")"), isWord(before) {
          line.marks |= code
        }
      case UInt8(ascii: "\""): line.marks |= quoted
      case UInt8(ascii: ":"):
        if p + 1 < upper, !(isDigit(before) && isDigit(next)) {
          line.marks |= colon
          if next == 0x20, p - lower <= 30, line.start == 1 { line.marks |= label }
        }
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if next == 0x20, p + 2 < upper, bytes[p + 2] &- 0x41 < 26 { line.marks |= sentences }
      case UInt8(ascii: "_"): if isWord(before), isWord(next) { line.marks |= code }
      case UInt8(ascii: "="):
        if next == byte || next == UInt8(ascii: ">") || before == UInt8(ascii: "!") || before == 0x20 && next == 0x20 {
          line.marks |= code
        }
      case UInt8(ascii: "{"), UInt8(ascii: "}"): line.marks |= code
      case UInt8(ascii: ";"): if p + 1 == upper { line.marks |= code }
      case UInt8(ascii: "&"): if next == byte { line.marks |= code }
      case 0x80...:
        let scalar = decodeScalar(bytes, at: p, end: upper)
        line.marks |= mark(
          of: scalar.value, nextIsDigit: p + scalar.length < upper && isDigit(bytes[p + scalar.length]))
        p += scalar.length - 1
        unbrokenStart += scalar.length - 1
      default: break
      }
      p += 1
    }
    if upper - unbrokenStart >= 30 { line.marks |= unbroken }
    if commaCount >= 2, line.words < 12 { line.marks |= commas }
    if brackets != 0 { line.marks |= bracket }
    if line.marks & url != 0 { line.marks &= ~(colon | label) }
    line.isCode = line.marks & code != 0
    let share = digits * 100 / (upper - lower)
    line.digits = digits == 0 ? 1 : share <= 10 ? 2 : share <= 30 ? 3 : share <= 60 ? 4 : 5
  }

  private func mark(of scalar: UInt32, nextIsDigit: Bool) -> UInt32 {
    switch scalar {
    case 0xA3, 0x20AC, 0xA5: nextIsDigit ? price : 0
    case 0xB7, 0x2022: separator
    case 0x203A, 0xBB, 0x2192, 0x25B6, 0x2023, 0xAB: arrow
    case 0x201C, 0x201D: quoted
    case 0x2191..., 0x2100..<0x2190: scalar >= 0x2190 && !(0x3000...0xFFFF).contains(scalar) ? emoji : 0
    default: 0
    }
  }

  /// What the words show by their shape and their neighbours.
  private func wordMarks(_ bytes: Span<UInt8>, _ words: [LineWord]) -> UInt32 {
    var marks: UInt32 = 0
    var slashes = 0
    for k in words.indices {
      let word = words[k]
      if word.traits.isDisjoint(with: .glued), word.traits.contains(.letter), word.joints == 0,
        !word.kinds.contains(.month)
      {
        continue
      }
      let next = k + 1 < words.count ? words[k + 1] : nil
      if word.traits.contains(.glued) { marks |= glued }
      if word.kinds.contains(.month) {
        if next?.isNumber == true || k > 0 && isNumeral(words[k - 1], bytes) { marks |= date }
      }
      if word.joints > 0, !word.isNumber, isAddress(bytes, word) { marks |= url }
      guard bytes[word.lower] &- 0x30 < 10 else { continue }
      if word.isNumber, word.joints == 2 { marks |= date }
      if let next {
        let gap = next.lower - word.upper
        if next.kinds.contains(.counted) { marks |= counter }
        if next.kinds.contains(.clock), gap <= 1 { marks |= clock }
        if gap == 1, next.isNumber, word.isNumber {
          if bytes[word.upper] == UInt8(ascii: ":") { marks |= clock }
          if bytes[word.upper] == UInt8(ascii: "/") { slashes += 1 }
          if slashes == 2 { marks |= date }
        }
      }
      let last = bytes[word.upper - 1] | 0x20
      if word.upper - word.lower <= 4, !word.isNumber {
        if last == UInt8(ascii: "m"), bytes[word.upper - 2] | 0x20 != UInt8(ascii: "a") || word.upper - word.lower >= 3
        {
          marks |= clock
        }
        if words.count <= 3, last == UInt8(ascii: "h") || last == UInt8(ascii: "d") || last == UInt8(ascii: "w") {
          marks |= ago
        }
      }
    }
    return marks
  }

  /// Whether a word begins with a digit (“3”, “3rd”).
  private func isNumeral(_ word: LineWord, _ bytes: Span<UInt8>) -> Bool { bytes[word.lower] &- 0x30 < 10 }

  /// Whether a word with joints is a host name.
  private func isAddress(_ bytes: Span<UInt8>, _ word: LineWord) -> Bool {
    if bytes[word.lower] | 0x20 == UInt8(ascii: "w"), word.lower + 3 < word.upper, bytes[word.lower + 3] == 0x2E,
      bytes[word.lower + 1] | 0x20 == UInt8(ascii: "w")
    {
      return true
    }
    var p = word.upper
    while p > word.lower, bytes[p - 1] != 0x2E { p -= 1 }
    if p == word.lower { return false }
    var hash = WordHash()
    for i in p..<word.upper { hash.add(UInt32(bytes[i])) }
    return WordKinds.of(hash.value, in: kinds).contains(.domain)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
