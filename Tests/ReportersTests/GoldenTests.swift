import Reporters
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: ReportFormat.allCases)
  func looksAsRecorded(_ format: ReportFormat) {
    expectGolden(
      Samples.render(format, [Samples.article, Samples.clean, Samples.odd, Samples.empty]),
      named: "sample.\(format.rawValue)")
  }

  @Test(arguments: ReportFormat.allCases)
  func isCompleteWithoutFindings(_ format: ReportFormat) {
    expectGolden(Samples.render(format, [Samples.clean]), named: "clean.\(format.rawValue)")
  }

  @Test(arguments: ReportFormat.allCases)
  func isCompleteWithoutFiles(_ format: ReportFormat) {
    expectGolden(Samples.render(format, []), named: "none.\(format.rawValue)")
  }
}
