import Diagnostics
import Foundation
import Reporters
import Testing
import Text

@Suite struct StreamingTests {
  /// 10,000 findings in one line of 100,000 bytes.
  static let crowded: FileReport = {
    let text = String(repeating: "they they ", count: 10_000)
    let findings = (0..<10_000).map { i in
      Finding(
        rule: Samples.doubledSubject, range: ByteRange(i * 10 + 5..<i * 10 + 9), message: "“they” stands twice.",
        fixes: [Fix([Edit(ByteRange(i * 10 + 4..<i * 10 + 9), "")], safety: .safe)])
    }
    return Samples.report("crowded.txt", text, findings)
  }()

  @Test(arguments: ReportFormat.allCases)
  func tenThousandFindingsLeaveInSmallPieces(_ format: ReportFormat) {
    var pieces: [Int] = []
    var run = ReportRun(RunInfo(version: "1"), to: [format.make { pieces.append($0.count) }])
    run.file(Self.crowded)
    let total = pieces.reduce(0, +)
    run.finish()
    #expect(total > 400_000)
    #expect(pieces.max()! < 200_000)
    #expect(run.summary.findings == 10_000)
  }

  @Test(arguments: ReportFormat.allCases)
  func eachFileIsHandedOverBeforeTheNext(_ format: ReportFormat) {
    var bytes: [UInt8] = []
    var run = ReportRun(RunInfo(version: "1"), to: [format.make { bytes += $0 }])
    run.file(Samples.article)
    #expect(String(decoding: bytes, as: UTF8.self).contains("repeats"))
  }

  @Test func positionsOfCrowdedLinesAreRight() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(Samples.render(.json, [Self.crowded]).utf8)) as? [String: Any])
    let findings = try #require((json["files"] as? [[String: Any]])?.first?["findings"] as? [[String: Any]])
    for (index, finding) in findings.enumerated() {
      #expect(finding["line"] as? Int == 1)
      #expect(finding["column"] as? Int == index * 10 + 6)
    }
  }

  @Test func severalFormatsShareARun() {
    var (text, json): ([UInt8], [UInt8]) = ([], [])
    var run = ReportRun(
      RunInfo(version: "1"), to: [ReportFormat.compact.make { text += $0 }, ReportFormat.json.make { json += $0 }])
    run.file(Samples.article)
    run.finish()
    #expect(!text.isEmpty && !json.isEmpty)
    #expect(run.summary.worst == .error)
  }
}
