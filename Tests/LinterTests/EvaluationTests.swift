import Testing

@testable import Linter

@Suite struct EvaluationTests {
  @Test func aPostEditShowsWhatChangedAndWhereSomethingWasMissing() {
    let edit = PostEdit(of: "the elections they were safest", to: "the elections were the safest")
    #expect(edit.changed == [14..<18])
    #expect(edit.gaps == [24])
  }

  @Test func aReplacedRunIsOneChange() {
    let edit = PostEdit(of: "in the decade of 1980 it rained", to: "in the 1980s it rained")
    #expect(edit.changed == [7..<21])
    #expect(edit.gaps == [])
  }

  @Test func wordsAddedAtTheEndLeaveAGapThere() {
    #expect(PostEdit(of: "it rained", to: "it rained again").gaps == [9])
    #expect(PostEdit(of: "", to: "it").gaps == [0])
  }

  @Test func spansCountUnicodeScalars() throws {
    let line = #"{"text": "café they were", "spans": [[5, 9]]}"#
    let segments = try GoldSegment.read(Array(line.utf8), named: "gold.jsonl")
    #expect(segments.map(\.faults) == [[6..<10]])
  }

  @Test func everyLineThatIsNoSegmentIsNamed() {
    let lines = "{\"text\": \"a\", \"spans\": [[0, 2]]}\n\n{\"mt\": \"a\", \"pe\": \"b\"}\nnothing"
    let error = #expect(throws: Trouble.self) { try GoldSegment.read(Array(lines.utf8), named: "gold.jsonl") }
    #expect(error?.messages.map { $0.prefix(12) } == ["gold.jsonl:1", "gold.jsonl:4"])
  }
}
