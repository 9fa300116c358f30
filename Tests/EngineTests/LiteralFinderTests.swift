import Testing

@testable import Engine

@Suite struct LiteralFinderTests {
  @Test(arguments: [
    ("click here", ["click here"]),
    (#"\bRead (?:also|more):"#, ["read also:", "read more:"]),
    (#"\.\."#, [".."]),
    (#"colou?r of the sky"#, ["color of the sky", "colour of the sky"]),
    (#"(?:foo|bar)+baz"#, ["foobaz", "barbaz"]),
    (#"(?<=of the )(Ban|Fall)\b"#, ["of the ban", "of the fall"]),
    (#"x{2}(?= yes)"#, ["xx yes"]),
    (#"[¿¡]\w"#, ["¿", "¡"]),
    (#"(?<=\w) ,(?=\w)"#, [" ,"]),
    (#"a{2}bcd"#, ["aabcd"]),
    (#"\x{201C}Yes"#, ["“yes"]),
  ])
  func namesWhatEveryMatchHolds(expression: String, literals: [String]) {
    #expect(
      LiteralFinder.literals(of: expression)?.map { String(decoding: $0, as: UTF8.self) }.sorted()
        == literals.sorted())
  }

  @Test(arguments: [#"\w+\s\w+"#, "a?b?", "(?:foo|x?)bar?", #"(?x) a b c d"#, "é", ".", ""])
  func knowsNoneWhereAnythingMayMatch(expression: String) {
    let literals = LiteralFinder.literals(of: expression)
    #expect(literals == nil || literals!.contains([0x62, 0x61]))
  }

  @Test func digitsAreListed() {
    #expect(LiteralFinder.literals(of: #"\d,\d"#)?.count == 100)
  }

  /// Whatever matches, the prefilter lets through.
  @Test(arguments: [
    #"\d+[.,]\d{3} people"#, #"(?:he|she) (?:said|says)\b"#, #"the (own|proper) \w+"#, #"\s+,"#, #"[“«]\w+[^”»]*$"#,
    #"(?i:photo|foto)\s*:"#, #"\(c\)|©"#, #"(\w+) \1\b"#,
  ])
  func losesNoMatch(expression: String) throws {
    let text = Array(
      """
      He said that 47.831 people came. She says the own house , the proper way. Photo : AFP © 2020 (c)
      “Never closed, and and again, 3,500 people FOTO: x
      """.utf8)
    let regexp = try RegularExpression(expression, isCaseSensitive: false)
    let (literals, place) = LiteralFinder.read(expression)
    guard let literals else { return }
    let folded = text.map(LiteralFinder.small)
    regexp.forEachMatch(in: text, bounds: 0..<text.count) { groups in
      let match = Array(folded[groups[0]])
      let places = match.indices.filter { place in literals.contains { match[place...].starts(with: $0) } }
      #expect(!places.isEmpty)
      if let place { #expect(places.contains { $0 >= place.least && $0 <= place.most ?? .max }) }
    }
  }

  @Test(
    arguments: [
      (#"\d ?%"#, ByteCount(0)), (#"(?<=[a-z] )dash(?= on)"#, ByteCount(0)),
      (#"(?!no)(?:ab|cde){2}"#, ByteCount(0)),
      (#"\w+ish"#, ByteCount(1, nil)), (#"\w{2,3}ish"#, ByteCount(2, 12)), (#"[a-z]*\K, x"#, ByteCount(0, nil)),
      (#"(?:ab|c)..(?=zq)"#, ByteCount(3, 10)), (#"(ab|cd) \1"#, nil), (#"(?<word>ab)x"#, nil), (#"ab(?R)?c"#, nil),
      (#"ab.{0,5}"#, ByteCount(0)), (#"ab\X"#, nil),
    ] as [(String, ByteCount?)])
  func tellsWhereInAMatchItsLiteralBegins(expression: String, place: ByteCount?) {
    #expect(LiteralFinder.read(expression).place == place)
  }

  @Test func windowsFarApartAreSearchedOneByOne() {
    var searches = Searches()
    var last = searches.add(3, 10...12)
    last = searches.extend(last, 15...20)
    last = searches.extend(last, 60...61)
    last = searches.extend(last, 58...59)
    #expect(searches.first.map(\.entry) == [3])
    #expect(searches.windows.map(\.starts) == [10...20, 58...61])
    #expect(searches.windows.map(\.next) == [1, -1])
  }

  @Test func matchesThatBeginBetweenTwoPlacesAreFound() throws {
    let regexp = try RegularExpression(#"(?<=\w)\d+"#, isCaseSensitive: true)
    let text = Array("a1 b22 c333 d4".utf8)
    var found: [Range<Int>] = []
    regexp.forEachMatch(in: text, bounds: 0..<text.count, starts: 4...8) { found.append($0[0]) }
    #expect(found == [4..<6, 8..<11])
  }
}
