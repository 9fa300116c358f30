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
    let (literals, reach) = LiteralFinder.read(expression)
    guard let literals else { return }
    let folded = text.map(LiteralFinder.small)
    regexp.forEachMatch(in: text, bounds: 0..<text.count) { groups in
      let match = Array(folded[groups[0]])
      let places = match.indices.filter { place in literals.contains { match[place...].starts(with: $0) } }
      #expect(!places.isEmpty)
      if let reach { #expect(places.contains { $0 <= reach }) }
    }
  }

  @Test(
    arguments: [
      (#"\d ?%"#, 12), (#"(?<=[a-z] )dash(?= on)"#, 36), (#"(?!no)(?:ab|cde){2}"#, 24), (#"\w+ish"#, nil),
      (#"(ab|cd) \1"#, nil), (#"(?<word>ab)x"#, nil), (#"ab(?R)?c"#, nil), (#"ab.{0,5}"#, 28), (#"ab\X"#, nil),
    ] as [(String, Int?)])
  func boundsTheWayFromAMatchToItsLiteral(expression: String, reach: Int?) {
    #expect(LiteralFinder.read(expression).reach == reach)
  }

  @Test func matchesThatBeginBetweenTwoPlacesAreFound() throws {
    let regexp = try RegularExpression(#"(?<=\w)\d+"#, isCaseSensitive: true)
    let text = Array("a1 b22 c333 d4".utf8)
    var found: [Range<Int>] = []
    regexp.forEachMatch(in: text, bounds: 0..<text.count, starts: 4...8) { found.append($0[0]) }
    #expect(found == [4..<6, 8..<11])
  }
}
