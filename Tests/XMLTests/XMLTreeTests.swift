import Testing
import XML

@Suite struct XMLTreeTests {
  @Test func elementsTextAndAttributesAreInOrder() throws {
    let tree = XMLTree(Array("<a x='1&amp;2' y=\"é\"><b/>one &lt; <c>two</c> three</a>".utf8))
    let root = try #require(tree.root)
    #expect(tree.problems.isEmpty)
    #expect(root.name == "a")
    #expect(Array(root.attributeNames) == ["x", "y"])
    #expect(root["x"] == "1&2")
    #expect(root["y"] == "é")
    #expect(root["z"] == nil)
    #expect(Array(root.elements).map(\.name) == ["b", "c"])
    #expect(root.text == "one < two three")
    #expect(root.ownText == "one <  three")
  }

  @Test func everyByteOfTextKnowsItsSource() throws {
    let source = Array("<a>\r\n“x” &amp; <!-- no --><![CDATA[<y>]]> &#233;z<b/>tail</a>".utf8)
    let root = try #require(XMLTree(source).root)
    for case .text(let text) in root.children {
      for (position, byte) in text.bytes.enumerated() where byte > 0x20 && byte < 0x80 {
        let found = source[text.offset(of: position)]
        #expect(found == byte || found == UInt8(ascii: "&"), "byte \(position) of \(text.string)")
      }
    }
  }

  @Test func elementsAndAttributesKnowTheirSource() throws {
    let source = "<a>\n  <b\n    first = '1' second='x&amp;y'/>\n</a>"
    let root = try #require(XMLTree(Array(source.utf8)).root)
    let element = try #require(root.elements.first { _ in true })
    func text(at offset: Int) -> String { String(decoding: Array(source.utf8)[offset...].prefix(3), as: UTF8.self) }
    #expect(text(at: element.offset) == "<b\n")
    #expect(root.line == 1 && element.line == 2)
    #expect(text(at: element.offset(ofAttributeName: "second")) == "sec")
    #expect(text(at: element.offset(ofAttribute: "first")) == "1' ")
    #expect(text(at: element.offset(ofAttribute: "second", at: 2)) == "y'/")
    #expect(element.offset(ofAttribute: "third") == element.offset)
  }

  @Test(arguments: [
    ("", "empty"), ("plain", "Start tag expected"), ("<a><b></a>", "mismatch"),
    ("<a", "Couldn't find end of Start Tag"),
    ("<a>&b;</a>", "entity &b; is not expanded"), ("<a>\u{1}</a>", "PCDATA invalid Char"),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entity &b; is not expanded"),
    ("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a>&b;</a>", "entity &b; is not expanded"),
  ])
  func whatIsNotWellFormedIsReported(source: String, complaint: String) {
    let problems = XMLTree(Array(source.utf8)).problems
    #expect(problems.contains { $0.message.contains(complaint) }, "\(problems)")
  }

  @Test func unwantedElementsStandEmpty() throws {
    let root = try #require(XMLTree(Array("<a><b c='1'><a>x</a></b>y</a>".utf8), skipping: ["b"]).root)
    let inner = try #require(root.elements.first { _ in true })
    #expect(inner["c"] == nil)
    #expect(root.text == "y")
  }

  @Test func whatStandsBeforeAFaultIsRead() throws {
    let root = try #require(XMLTree(Array("<a><b/><c></d></a>".utf8)).root)
    #expect(Array(root.elements).map(\.isComplete) == [true, false])
    #expect(!root.isComplete)
  }

  @Test func invalidBytesAreNoCrash() {
    for byte in UInt8.min...UInt8.max {
      _ = XMLTree(Array("<a b='".utf8) + [byte] + Array("'>".utf8) + [byte, byte] + Array("</a>".utf8))
    }
  }
}
