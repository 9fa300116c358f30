@testable import Linter
import TestSupport
import Testing

@Suite struct GlossaryTests {
  @Test func plainTextHasATermALine() throws {
    let folder = try TemporaryFolder(["g.txt": "# terms\n\npodcaster: podcastist | pod caster\r\nKyiv\n"])
    #expect(
      try Glossary(path: folder("g.txt")).entries == [
        Glossary.Entry(preferred: ["podcaster"], forbidden: ["podcastist", "pod caster"]),
        Glossary.Entry(preferred: ["Kyiv"]),
      ])
  }

  @Test func tbxTellsTermsByTheirStatus() throws {
    let folder = try TemporaryFolder([
      "g.tbx": """
      <martif type="TBX"><text><body><termEntry id="1">
        <langSet xml:lang="es"><tig><term>ayuntamiento</term></tig></langSet>
        <langSet xml:lang="en-GB">
          <tig><term>city council</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
          <ntig><termGrp><term>town hall</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
          <tig><term>ayuntamiento</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
        </langSet></termEntry></body></text></martif>
      """
    ])
    #expect(
      try Glossary(path: folder("g.tbx")).entries == [
        Glossary.Entry(preferred: ["town hall", "city council"], forbidden: ["ayuntamiento"])
      ])
  }

  @Test func whatIsNoGlossaryIsRefused() throws {
    let folder = try TemporaryFolder(["a.xml": "<html/>", "b.xml": "<tbx>\n<a></tbx>"])
    for name in ["a.xml", "b.xml", "none"] {
      #expect(throws: Trouble.self) { try Glossary(path: folder(name)) }
    }
  }
}
