import Testing

@Suite struct EvalCommandTests {
  @Test func rulesAreListedFromTheLeastRightWithWhatTheyFlaggedWrongly() async throws {
    let tool = try Tool([
      "gold.jsonl": """
      {"text": "Over teh hill.", "spans": [[5, 8]]}
      {"mt": "He has the own house.", "pe": "He has the own home."}
      """
    ])
    let result = await tool.own("eval", "gold.jsonl")
    #expect(result.errors == "")
    #expect(result.code == 0)
    #expect(
      result.output == """
        precision  findings  rule
            0.000         1  x-own
                   wrong: He has [the own] house.
            1.000         1  x-teh
        2 segments, 2 faults, 2 findings: precision 0.500, recall 0.500, F0.5 0.500

        """)
  }

  @Test func onlyFindingsOfTheSeverityCount() async throws {
    let tool = try Tool(["gold.jsonl": #"{"text": "Over teh zap.", "spans": [[5, 8]]}"#])
    let result = await tool.own("eval", "--severity", "error", "gold.jsonl")
    #expect(result.output.hasSuffix("1 findings: precision 1.000, recall 1.000, F0.5 1.000\n"))
  }

  @Test func aFileThatHoldsNoSegmentsIsTrouble() async throws {
    let tool = try Tool(["gold.jsonl": "nothing\n"])
    let result = await tool.own("eval", "gold.jsonl")
    #expect(result.code == 2)
    #expect(result.errors.contains("gold.jsonl:1: no segment"))
  }
}
