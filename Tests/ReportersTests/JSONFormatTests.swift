import Diagnostics
import Foundation
import Reporters
import Testing
import Text

@Suite struct JSONFormatTests {
  private typealias Object = [String: Any]

  @Test func columnsCountScalarsAndOffsetsBytes() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(Samples.render(.json, [Samples.odd]).utf8)) as? Object)
    let findings = try #require((json["files"] as? [Object])?.first?["findings"] as? [Object])
    for finding in findings {
      let range = ByteRange(try #require(finding["start"] as? Int)..<(try #require(finding["end"] as? Int)))
      #expect(finding["text"] as? String == Samples.odd.text(range))
      let place = Samples.odd.position(of: range.lower)
      #expect(finding["line"] as? Int == place.line)
      #expect(finding["column"] as? Int == place.column)
    }
  }

  @Test func everyCharacterComesBack() throws {
    let all = String(String.UnicodeScalarView((0...0x2FFF).compactMap { Unicode.Scalar($0) })) + "𝔘👨‍👩‍👧\u{FFFF}"
    let report = Samples.report(
      all, all, [Finding(rule: Samples.invisible, range: ByteRange(0..<all.utf8.count), message: all)])
    for line in Samples.render(.jsonl, [report]).split(separator: "\n") {
      let finding = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
      for member in ["path", "message", "text"] { #expect(finding[member] as? String == all) }
    }
  }

  @Test func linesAreOneFindingEach() {
    #expect(Samples.render(.jsonl, [Samples.article, Samples.clean, Samples.odd]).split(separator: "\n").count == 7)
  }

  @Test func gitlabFingerprintsAreUnique() throws {
    let copy = FileReport(
      path: "articles/copy.txt", source: Samples.odd.source, findings: Samples.odd.findings, words: 9)
    let issues = try #require(
      try JSONSerialization.jsonObject(
        with: Data(Samples.render(.gitlab, [Samples.article, Samples.odd, copy, StreamingTests.crowded]).utf8))
        as? [Object])
    #expect(Set(issues.map { $0["fingerprint"] as? String }).count == issues.count)
  }

  @Test func workflowCommandsCannotBeForged() {
    let report = Samples.report(
      "a,b:c.txt", "x",
      [Finding(rule: Samples.invisible, range: ByteRange(0, 1), message: "50 %\r\n::error::forged")])
    let output = Samples.render(.github, [report])
    #expect(output.split(separator: "\n").count == 1)
    #expect(output.contains("file=a%2Cb%3Ac.txt,"))
    #expect(output.hasSuffix("::50 %25%0D%0A::error::forged\n"))
  }
}
