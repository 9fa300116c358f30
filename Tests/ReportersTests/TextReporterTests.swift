import Diagnostics
@testable import Reporters
import TestSupport
import Testing
import Text

@Suite struct TextReporterTests {
  /// The source line and the underline of the only finding.
  private func snippet(_ marked: String, width: Int = 100, style: ReportOptions.Style = .plain) -> [String] {
    let text = MarkedText(marked)
    let report = Samples.report(
      "a.txt", text.text, [Finding(rule: Samples.missingComma, range: text.ranges[0], message: "m")])
    let options = ReportOptions(style: style, width: width)
    return Samples.render(.text, [report], options).split(separator: "\n").dropFirst().prefix(2).map { String($0) }
  }

  @Test(arguments: [
    ("plain ⟦text⟧", "  1 | plain text", "    |       ^^^^"),
    ("東京の⟦大学⟧は", "  1 | 東京の大学は", "    |       ^^^^"),
    ("ｗｉｄｅ ⟦한글⟧", "  1 | ｗｉｄｅ 한글", "    |          ^^^^"),
    ("e\u{301}e\u{301} ⟦x⟧", "  1 | e\u{301}e\u{301} x", "    |    ^"),
    ("👨‍👩‍👧🇪🇸❤️ ⟦x⟧", "  1 | 👨‍👩‍👧🇪🇸❤️ x", "    |        ^"),
    ("\ta\t⟦x⟧", "  1 |     a    x", "    |          ^"),
    ("a⟦\u{200B}⟧b", "  1 | a<U+200B>b", "    |  ^^^^^^^^"),
    ("a\u{1B}[0m⟦x⟧", "  1 | a␛[0mx", "    |      ^"),
    ("end⟦⟧", "  1 | end", "    |    ^"),
    ("end⟦\r\n⟧next", "  1 | end", "    |    ^"),
    ("last⟦\n⟧", "  1 | last", "    |     ^"),
  ])
  func underlinesTheRightColumns(marked: String, line: String, underline: String) {
    #expect(snippet(marked) == [line, underline])
  }

  @Test func showsInvalidBytesAsReplacementCharacters() {
    let report = FileReport(
      path: "a.txt", source: [0x61, 0xFF, 0x62],
      findings: [Finding(rule: Samples.invisible, range: ByteRange(1, 2), message: "m")], words: 1)
    #expect(Samples.render(.text, [report]).contains("  1 | a\u{FFFD}b\n    |  ^\n"))
  }

  @Test(arguments: [40, 60, 100], ["word ", "語", "👨‍👩‍👧", "e\u{301}\u{302} "])
  func longLinesAreCutAroundTheFinding(width: Int, filler: String) {
    let filling = String(repeating: filler, count: 3_000)
    for marked in ["\(filling)⟦here⟧\(filling)", "⟦here⟧\(filling)", "\(filling)⟦here⟧", "⟦here\(filling)⟧"] {
      let rows = snippet(marked, width: width)
      #expect(rows[0].contains("here") && rows[0].contains("…"))
      #expect(rows.allSatisfy { DisplayWidth.of($0) <= width })
      if !marked.hasSuffix("\(filler)⟧") { #expect(rows[1].hasSuffix(" ^^^^")) }
    }
  }

  @Test func aLineThatFitsIsNotCut() {
    let line = String(repeating: "a", count: 40) + "⟦b⟧" + String(repeating: "c", count: 53)
    #expect(snippet(line, width: 100)[0].hasSuffix("c") && !snippet(line, width: 100)[0].contains("…"))
    #expect(snippet(line, width: 99)[0].contains("…"))
  }

  @Test func plainStyleHasNoEscapesAndColourChangesNothingElse() {
    let files = [Samples.article, Samples.odd, Samples.empty]
    let plain = Samples.render(.text, files)
    let coloured = Samples.render(.text, files, ReportOptions(style: .colour))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func explanationsComeOnRequest() {
    let explained = Samples.render(.text, [Samples.article], ReportOptions(width: 60, explain: true))
    #expect(!Samples.render(.text, [Samples.article]).contains("Spanish and Italian"))
    #expect(explained.contains("      Spanish and Italian leave the subject out, so a\n      translation"))
  }
}
