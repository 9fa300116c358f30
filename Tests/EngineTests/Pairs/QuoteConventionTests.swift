import Diagnostics
import Testing

@Suite struct QuoteConventionTests {
  /// Conventions of other languages: the language, the marks around a phrase.
  static let foreign = [
    ("German, low and high", "„", "“"), ("German, pointing inwards", "»", "«"), ("French", "« ", " »"),
    ("Spanish, Italian, Portuguese, Russian", "«", "»"), ("Polish and Dutch", "„", "”"), ("Danish", "»", "«"),
    ("Japanese", "「", "」"), ("Japanese, inner", "『", "』"), ("Chinese, titles", "《", "》"), ("full width", "＂", "＂"),
    ("Swedish", "”", "”"), ("Chinese, inner titles", "〈", "〉"),
  ]

  @Test(arguments: foreign)
  func quotationsOfOtherLanguagesBecomeEnglish(_ name: String, _ open: String, _ close: String) throws {
    let text = "The ferry \(open)Northern Star\(close) left the port at noon."
    let findings = Quotes.findings(in: text)
    #expect(
      Quotes.describe(findings, in: text) == ["foreign-quote-convention: \(open)Northern Star\(close)"], "\(name)")
    let fix = try #require(findings.first?.fixes.first)
    #expect(Quotes.repaired(text, by: fix) == "The ferry “Northern Star” left the port at noon.")
  }

  /// A quotation within a quotation: the language, the text.
  static let nested = [
    ("German", "„Er sagte ‚nein‘ und ging“"), ("German, pointing inwards", "»Er sagte ›nein‹ und ging«"),
    ("French", "« Il a dit “non” et partit »"), ("Russian", "«Он сказал „нет“ и ушёл»"),
    ("Polish", "„Powiedział «nie» i wyszedł”"), ("Japanese", "「彼は『いや』と言った」"),
  ]

  @Test(arguments: nested)
  func quotationsWithinForeignOnesArePartsOfThem(_ name: String, _ quotation: String) {
    let text = "The letter says \(quotation) in its first line."
    #expect(Quotes.warnings(in: text).first == "foreign-quote-convention: \(quotation)", "\(name)")
  }

  @Test func marksTurnedTheWrongWayAreNoForeignOnes() {
    let text = "“Come along,” he said. ”We are late,” she wrote. “We will come.”"
    #expect(Quotes.all(in: text) == ["straight-and-curly-quotes: ”We are late,”"])
  }

  @Test(arguments: [("“", "”"), ("\"", "\""), ("``", "''")])
  func englishQuotationsAreSilent(_ open: String, _ close: String) {
    let text = "\(open)We leave at noon,\(close) she said. \(open)Come along.\(close)"
    #expect(Quotes.describe(Quotes.findings(in: text), in: text) == [])
  }

  @Test func theMarksOfTheDocumentDecideTheRepair() throws {
    let text = "\"Wait,\" he said. \"Not yet.\" The ferry «Northern Star» left."
    let fix = try #require(Quotes.findings(in: text).first?.fixes.first)
    #expect(Quotes.repaired(text, by: fix) == "\"Wait,\" he said. \"Not yet.\" The ferry \"Northern Star\" left.")
  }

  @Test func swedishQuotationsWithOneMarkOnBothSidesArePaired() {
    let text = "The ferry ”Northern Star” met the ferry ”Aurora” at noon."
    #expect(Quotes.warnings(in: text).filter { !$0.hasPrefix("foreign") } == [])
  }

  @Test(arguments: [("“", "»"), ("«", "”"), ("“", "』"), ("„", "»"), ("\"", "»"), ("«", "\"")])
  func marksOfTwoConventionsDoNotPair(_ open: String, _ close: String) {
    let text = "They say that \(open)the road is open\(close) again."
    #expect(Quotes.warnings(in: text) == ["mismatched-quote-kinds: \(open)the road is open\(close)"])
  }

  @Test(arguments: [("(", ")"), ("[", "]"), ("{", "}"), ("（", "）"), ("［", "］")])
  func bracketsNeedTheirPartners(_ open: String, _ close: String) {
    #expect(Quotes.all(in: "The town \(open)once a port\(close) is small.") == [])
    #expect(Quotes.all(in: "The town \(open)once a port is small.") == ["unclosed-bracket: \(open)"])
    #expect(Quotes.all(in: "The town, once a port\(close) is small.") == ["unopened-bracket: \(close)"])
  }
}
