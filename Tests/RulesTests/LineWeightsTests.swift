import Rules
import Testing

@Suite struct LineWeightsTests {
  private func fault(in text: String) -> LineWeightsNotation.Fault? {
    do throws(LineWeightsNotation.Fault) {
      _ = try LineWeightsNotation.read(Array(text.utf8)[...], evidence: ["share"])
      return nil
    } catch {
      return error
    }
  }

  @Test func aTableHasOneFieldOfSeveralValuesAtMost() {
    #expect(fault(in: "bias: 1\nevidence place: share.before 0.5\nprevious.marks: date 1") == nil)
    let fault = fault(in: "bias: 1\nmarks length next.evidence: date.tiny.share 0.5")
    #expect(fault?.line == 1)
    #expect(fault?.message == "a table has at most one of marks, evidence, above and below")
  }
}
