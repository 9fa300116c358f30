import Diagnostics
import Foundation
import Reporters
import Testing
import Text
import XML

@Suite struct XMLFormatTests {
  private let runs = [
    [], [Samples.clean], [Samples.article, Samples.clean, Samples.odd, Samples.empty], [Samples.forbidden],
  ]

  @Test func junitKeepsToWhatTestViewsDemand() throws {
    let schema = try #require(XMLSchema(named: "junit.xsd"))
    for files in runs { #expect(schema.accepts(Samples.render(.junit, files))) }
  }

  @Test func strictJunitKeepsToTheJenkinsSchema() throws {
    let schema = try #require(XMLSchema(named: "junit-strict.xsd"))
    for files in runs { #expect(schema.accepts(Samples.render(.junit, files, ReportOptions(junitStrict: true)))) }
  }

  @Test func theJunitSchemaIsNotToothless() throws {
    let schema = try #require(XMLSchema(named: "junit.xsd"))
    let report = Samples.render(.junit, [Samples.odd])
    #expect(!schema.accepts(report.replacingOccurrences(of: " (2)\"", with: "\"")))
    #expect(!schema.accepts(report.replacingOccurrences(of: "0.000", with: "0.0001")))
    #expect(!schema.accepts(report.replacingOccurrences(of: "errors=\"0\"", with: "")))
  }

  @Test func checkstyleKeepsToItsSchema() throws {
    let schema = try #require(XMLSchema(named: "checkstyle.xsd"))
    for files in runs { #expect(schema.accepts(Samples.render(.checkstyle, files))) }
  }

  @Test func xmlKeepsToTheShippedSchema() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Reporters/Schemas/calque-report.rng")
    let schema = try RelaxNG(Array(Data(contentsOf: file)))
    for files in runs { #expect(schema.problems(of: XMLTree(Array(Samples.render(.xml, files).utf8))) == []) }
    let wrong = Samples.render(.xml, [Samples.article]).replacingOccurrences(of: "\"grammar\"", with: "\"grammer\"")
    #expect(!schema.problems(of: XMLTree(Array(wrong.utf8))).isEmpty)
  }

  @Test func theShippedSchemaKnowsEveryCategoryAndIssueType() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Reporters/Schemas/calque-report.rng")
    let schema = try String(contentsOf: file, encoding: .utf8)
    let names = Diagnostics.Category.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
    for name in names + ITSType.allCases.map(\.rawValue) { #expect(schema.contains("<value>\(name)</value>")) }
  }
}

extension Samples {
  /// Every character that XML 1.0 forbids, in path, text and message.
  static let forbidden: FileReport = {
    let characters = String(
      String.UnicodeScalarView((Array(0..<0x20) + [0x7F, 0xFFFE, 0xFFFF]).compactMap { Unicode.Scalar($0) }))
    return report(
      "a\u{1}.txt", characters,
      [Finding(rule: invisible, range: ByteRange(0..<characters.utf8.count), message: characters)])
  }()
}
