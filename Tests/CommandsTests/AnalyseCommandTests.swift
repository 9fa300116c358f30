import Testing
import Text

@testable import Commands

@Suite struct AnalyseCommandTests {
  @Test func aSentenceIsPrintedAsConllu() {
    let text = Array("She doesn't know.\n".utf8)
    var writer = ConlluWriter(text)
    let lines = String(decoding: writer.paragraph(ByteRange(0..<17)), as: UTF8.self).split(separator: "\n")
    #expect(lines.prefix(3) == ["# newpar", "# sent_id = 1", "# text = She doesn't know."])
    #expect(lines[4] == "2\tdoes\tdo\t_\tVBZ\t_\t_\t_\t_\tSpaceAfter=No|Range=4:8")
    #expect(lines[5] == "3\tn't\tnot\t_\tRB\t_\t_\t_\t_\tRange=8:11")
    #expect(lines.count == 8)
  }
}
