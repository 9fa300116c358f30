import Testing

@testable import calque_bench

@Suite struct InstructionTests {
  @Test func aRecordIsReadAsItIsWritten() {
    let record = InstructionRecord("200 news\n100 article\n")
    #expect(record["article"] == 100)
    #expect(record.description == "100 article\n200 news\n")
  }

  @Test(arguments: [(90, false), (110, false), (111, true)])
  func onlyGrowthBeyondATenthIsAFault(count: Int, hasGrown: Bool) {
    var record = InstructionRecord()
    record["news"] = count * 1_000_000
    #expect(record.compared(with: InstructionRecord("100000000 news\n")).hasGrown == hasGrown)
  }

  @Test func aCountWithoutARecordIsAFault() {
    var record = InstructionRecord()
    record["news"] = 1
    #expect(record.compared(with: InstructionRecord("1 article\n")).hasGrown)
  }

  @Test func theCountIsFoundInTheReport() {
    #expect(InstructionCounter.collected("==7== Events    : Ir\n==7== Collected : 56467348\n") == 56_467_348)
    #expect(InstructionCounter.collected("==7== failed") == nil)
  }
}
