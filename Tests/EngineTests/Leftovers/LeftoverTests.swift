import Diagnostics
import Engine
import Files
import Rules
import TestSupport
import Testing
import Text

/// What language models, transport and wrong decoding leave is found, and what only looks like it is not.
@Suite struct LeftoverTests {
  private static let engine: Engine = {
    let files = BuiltinRules.files.map { RuleFile(name: $0.name, bytes: $0.bytes) }
    var rules = RuleSet.load(files).rules
    rules.rules.removeAll { ![.leftover, .encoding, .boilerplate].contains($0.descriptor.category) }
    return Engine(rules)
  }()

  /// The cases of a file beside this one, which stand between lines of `────`.
  private static func cases(_ name: String) -> [String] {
    let path = Paths.join(Paths.directory(of: #filePath), name)
    guard let bytes = try? Files.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "────\n").map(String.init)
  }

  @Test(arguments: cases("leftovers.txt")) func isFoundWhereItStands(marked: String) {
    let text = MarkedText(marked)
    let findings = Self.engine.makeWorker().lint(Array(text.text.utf8)).findings
    for range in text.ranges { #expect(findings.contains { $0.range.overlaps(range) }, "nothing found") }
    let stray = findings.filter { finding in !text.ranges.contains { finding.range.overlaps($0) } }
    #expect(stray.isEmpty, "\(stray.map(\.rule.id))")
  }

  @Test(arguments: cases("traps.txt")) func staysSilent(text: String) {
    let findings = Self.engine.makeWorker().lint(Array(text.utf8)).findings
    #expect(findings.isEmpty, "\(findings.map(\.rule.id))")
  }

  @Test func thereAreEnoughCases() {
    #expect(Self.cases("leftovers.txt").count >= 60)
    #expect(Self.cases("traps.txt").count >= 60)
  }
}
