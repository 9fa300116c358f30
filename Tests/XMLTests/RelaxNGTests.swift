import Testing
import XML

@Suite struct RelaxNGTests {
  private static let schema = """
    <element name="a" xmlns="http://relaxng.org/ns/structure/1.0">
      <zeroOrMore><element name="b"><attribute name="c"/></element></zeroOrMore>
    </element>
    """

  @Test func aValidDocumentHasNoProblem() throws {
    let schema = try RelaxNG(Array(RelaxNGTests.schema.utf8))
    #expect(schema.problems(of: XMLTree(Array("<a><b c=''/></a>".utf8))).isEmpty)
  }

  @Test func problemsAreAtTheirElements() throws {
    let schema = try RelaxNG(Array(RelaxNGTests.schema.utf8))
    let source = "<a><b c=''/>\n<b/></a>"
    let problems = schema.problems(of: XMLTree(Array(source.utf8)))
    #expect(problems.contains { $0.offset == 13 }, "\(problems)")
  }

  @Test func whatIsNoSchemaIsRefused() {
    let error = #expect(throws: RelaxNG.SchemaError.self) { try RelaxNG(Array("<a/>".utf8)) }
    #expect(error?.description.contains("a") == true)
  }
}
