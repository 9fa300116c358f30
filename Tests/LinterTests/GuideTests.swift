import Files
import Linter
import Rules
import Testing

/// The guide for rule authors: all that it shows works.
@Suite struct GuideTests {
  @Test(arguments: try GuideTests.blocks())
  func isARuleThatBearsOutItsExamples(block: String) {
    let source =
      block.contains("<rules") ? block : "<rules lang='en'><category id='grammar'>\(block)</category></rules>"
    var options = RuleFiles.checkingOptions(in: "/")
    options.withExamples = true
    let loaded = RuleSet.load([RuleFile(name: "README.md", bytes: Array(source.utf8))], options: options)
    #expect(loaded.problems.isEmpty)
    #expect(!loaded.rules.rules.isEmpty)
    for rule in loaded.rules.rules {
      #expect(ExampleRunner(rule, of: loaded.rules).failures().map(\.description) == [])
    }
  }

  /// The blocks of XML in the guide.
  private static func blocks() throws -> [String] {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let guide = String(decoding: try Files.read("/\(folder)/rules/README.md"), as: UTF8.self)
    var blocks: [String] = []
    var isInside = false
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```xml"
        if isInside { blocks.append("") }
      } else if isInside {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }
}
