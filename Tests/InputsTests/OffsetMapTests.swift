import Inputs
import Randomness
import TestSupport
import Testing
import Text

@Suite struct OffsetMapTests {
  /// Where the text `needle` stands in the source of `source`, and whether it can be edited there.
  private func place(of needle: String, in source: String, _ format: InputFormat) throws -> (String?, editable: String?)
  {
    let bytes = Array(source.utf8)
    let extracted = format.extract(bytes)
    let range = try #require(String(decoding: extracted.text, as: UTF8.self).utf8Range(of: needle))
    func slice(_ range: ByteRange?) -> String? { range.map { String(decoding: bytes[$0.indices], as: UTF8.self) } }
    return (slice(extracted.map.source(of: range)), slice(extracted.map.editableSource(of: range)))
  }

  @Test(
    arguments: [
      ("<p>the <b>own</b> house", "own", "own", "own"),
      ("<p>the <b>own</b> house", "the own", "the <b>own", nil),
      ("<p>caf&eacute;s are", "cafés", "caf&eacute;s", "caf&eacute;s"),
      ("<p>a\n   b", "a b", "a\n   b", "a\n   b"),
      ("<p>x <code>y</code> z", "x \u{FFFC}", "x ", nil),
      ("<p>x <code>y</code> z", "\u{FFFC}", nil, nil),
      ("<p>a.</p><p>b</p>", ".\n\nb", ".</p><p>b", nil),
    ] as [(String, String, String?, String?)])
  func rangesMapBack(source: String, needle: String, expected: String?, editable: String?) throws {
    let place = try place(of: needle, in: source, .html)
    #expect(place.0 == expected)
    #expect(place.editable == editable)
  }

  @Test(arguments: [
    "<h1>A &amp; B</h1>\n<p>caf&eacute;s <b>are   here</b>, <code>x</code> too.</p><!-- no --><p>End", "plain <", "",
  ])
  func editableRangesComeBack(source: String) {
    let extracted = InputFormat.html.extract(Array(source.utf8))
    for lower in 0...extracted.text.count {
      for upper in lower...extracted.text.count {
        let range = ByteRange(lower..<upper)
        guard let place = extracted.map.editableSource(of: range) else { continue }
        let back = extracted.map.text(of: place)
        #expect(range.isEmpty ? back.isEmpty : back == range)
      }
    }
  }

  @Test func markupHasAPlaceInTheText() {
    let map = InputFormat.html.extract(Array("<p>one <b>two</b></p>".utf8)).map
    #expect(map.text(of: ByteRange(0, 3)) == ByteRange(0, 0))
    #expect(map.text(of: ByteRange(7, 10)) == ByteRange(4, 4))
    #expect(map.text(of: ByteRange(4, 17)) == ByteRange(1, 7))
    #expect(map.text(of: ByteRange(13, 21)) == ByteRange(7, 7))
  }

  @Test func insertionsStayWithTheWordBefore() {
    let map = InputFormat.html.extract(Array("<p><i>a</i> b</p><p>c</p>".utf8)).map
    func point(_ offset: UInt32) -> UInt32? { map.editableSource(of: ByteRange(offset, offset))?.lower }
    #expect(point(0) == 6)
    #expect(point(1) == 7)
    #expect(point(3) == 13)
    #expect(point(4) == nil)
    #expect(point(5) == 20)
    #expect(InputFormat.plain.extract([]).map.source(of: ByteRange(0, 0)) == ByteRange(0, 0))
  }

  @Test func plainTextIsItsOwnSource() {
    let extracted = InputFormat.plain.extract([0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x00])
    #expect(extracted.text == [0x61, 0xFF, 0x00])
    #expect(extracted.map.source(of: ByteRange(1, 3)) == ByteRange(4, 6))
    #expect(!extracted.map.isIdentity)
    #expect(InputFormat.plain.extract([0x61]).map.isIdentity)
  }

  /// Soup of everything that has a meaning somewhere: each byte of text must stand where the map says, and what cannot
  /// be read must not crash.
  @Test(arguments: [InputFormat.markdown, .html], 0..<200)
  func everyByteStandsWhereTheMapSays(format: InputFormat, seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let atoms = [
      "word", " ", "  ", "\n", "\n\n", "\r\n", "é", "“", "*", "**", "_", "`", "```\n", "~~~", "[", "](", ")", "<b>",
      "</b>",
      "<p>", "<br>", "<code>", "</code>", "<!-- ", " -->", "calque:disable", "&eacute;", "&amp;", "&", "<", ">", "> ",
      "- ", "1. ",
      "# ", "    ", "\t", "| ", "---\n", "\\", "\\*", "!", "<script>", "</script>", "[^1]", ": ", "\0",
    ]
    var source: [UInt8] = []
    for _ in 0..<60 { source += Array(atoms.randomElement(using: &random)!.utf8) }
    if seed % 5 == 0 { source.append(0xFF) }
    let extracted = format.extract(source)
    var last: UInt32 = 0
    for offset in 0..<UInt32(extracted.text.count) {
      let one = ByteRange(offset, offset + 1)
      guard let place = extracted.map.source(of: one) else { continue }
      #expect(place.lower >= last || place.count != 1)
      last = place.lower
      let byte = extracted.text[Int(offset)]
      if place.count == 1 {
        #expect(source[Int(place.lower)] == byte || source[Int(place.lower)] < 0x20 && byte == 0x20)
      } else {
        let form = source[place.indices]
        let isKnown = form.first == UInt8(ascii: "&") || form.first == UInt8(ascii: "\\") || byte == 0x20
        #expect(isKnown, "\(String(decoding: form, as: UTF8.self)) for \(byte)")
      }
    }
  }
}

extension String {
  fileprivate func utf8Range(of needle: String) -> ByteRange? {
    let (bytes, part) = (Array(utf8), Array(needle.utf8))
    guard bytes.count >= part.count else { return nil }
    return (0...(bytes.count - part.count)).first { bytes[$0..<($0 + part.count)].elementsEqual(part) }
      .map { ByteRange($0..<($0 + part.count)) }
  }
}
