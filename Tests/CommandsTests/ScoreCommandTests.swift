import TestSupport
import Testing

@Suite struct ScoreCommandTests {
  @Test func aTableHasALineAnArticleAndTheirSum() async throws {
    let tool = try Tool(["a.txt": "teh zap " + String(repeating: "word ", count: 98), "b.txt": "All good.\n"])
    let result = await tool.own("score", tool.folder("a.txt"), tool.folder("b.txt"))
    #expect(result.code == 0)
    #expect(
      result.output == """
          score  per 1,000 words   words  findings  article
          74.00            260.0       100         2  a.txt
         100.00              0.0         2         0  b.txt
          74.51            254.9       102         2  all articles
        spelling 1, style 1

        """)
  }

  @Test func jsonHasTheSameFigures() async throws {
    let tool = try Tool(["a.txt": "teh word word word\n"])
    let lines = await tool.own("score", tool.folder("a.txt"), "--format", "jsonl", "--min-score", "50")
    #expect(lines.code == 1)
    #expect(
      lines.output == """
        {"path": "a.txt", "words": 4, "findings": 1, "penalty": 25.00, "penaltyPerThousandWords": 6250.00, \
        "score": 0.00, "mqm": {"spelling": 1}, "passes": false}

        """)
    let object = await tool.own("score", tool.folder("a.txt"), "--format", "json")
    #expect(object.output.hasPrefix("{\"calque\": \""))
    #expect(object.output.hasSuffix("\"mqm\": {\"spelling\": 1}}}\n"))
  }

  @Test func weightsComeFromTheConfiguration() async throws {
    let tool = try Tool([
      "calque.xml": "<calque root='yes'><rules file='rules.xml'/><score error='1'/></calque>", "a.txt": "teh a b c\n",
    ])
    let result = await tool.own("score", tool.folder("a.txt"), "--format", "jsonl")
    #expect(result.output.contains("\"score\": 75.00"))
  }
}
