import Diagnostics
import Engine
import Files
import Linter
import TestSupport
import Testing
import Text

/// The articles of the corpus give the findings that stand beside them.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter Corpus` writes them anew, and fails; read the difference before it is committed.
@Suite struct CorpusTests {
  static let folder = Paths.normalized("../../corpus", from: Paths.directory(of: #filePath))
  static let articles = (try? Files.names(in: folder))?.filter { $0.hasSuffix(".txt") }.sorted() ?? []
  static let engine = Swift.Result { () throws(Trouble) in
    var library = RuleLibrary()
    return Engine(try library.builtin())
  }

  @Test(arguments: articles) func articleGivesItsFindings(name: String) throws {
    let path = Paths.join(Self.folder, name)
    let source = try Files.read(path)
    let result = try Self.engine.get().makeWorker().lint(source)
    let report = FileReport(path: name, source: source, findings: result.findings, words: result.words)
    let lines = report.findings.map { finding in
      let place = report.position(of: finding.range.lower)
      let text = report.text(finding.range).split(separator: "\n").joined(separator: "⏎")
      return "\(place.line)\t\(place.column)\t\(finding.severity.rawValue)\t\(finding.rule.id)\t\(text)\n"
    }
    let expected = Paths.join(Self.folder, String(name.dropLast(3)) + "findings.tsv")
    let text = "line\tcolumn\tseverity\trule\ttext\n" + lines.joined()
    if Files.environment("RECORD_SNAPSHOTS") != nil {
      try Files.write(Array(text.utf8), to: expected)
      Issue.record("recorded \(expected)")
    }
    #expect(String(decoding: try Files.read(expected), as: UTF8.self) == text)
  }

  @Test func theHumanArticleIsClean() throws {
    let source = try Files.read(Paths.join(Self.folder, "clean-harbour.txt"))
    #expect(try Self.engine.get().makeWorker().lint(source).findings.map(\.rule.id) == [])
  }

  @Test func everyTranslationShowsWhatItIs() throws {
    for name in Self.articles where !name.hasPrefix("clean-") {
      let source = try Files.read(Paths.join(Self.folder, name))
      let grave = try Self.engine.get().makeWorker().lint(source).findings.filter { $0.severity >= .warning }
      #expect(grave.count >= 8, "\(name)")
    }
  }
}
