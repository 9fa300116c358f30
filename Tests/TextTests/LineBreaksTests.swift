import Testing
import Text

@Suite struct LineBreaksTests {
  /// A break at every place of a text, among bytes that are nearly one, and for every start and bound.
  @Test func theFirstBreakIsFound() {
    for size in [0, 1, 7, 8, 31, 32, 33, 70] {
      for place in 0...size {
        var text = (0..<size).map { [UInt8(0x09), 0x0B, 0x0E, 0x8A, 0x8D, 0x20][$0 % 6] }
        if place < size { text[place] = place % 2 == 0 ? 0x0A : 0x0D }
        for start in 0...size {
          let found = LineBreaks.first(in: text.span, from: start)
          #expect(found == (place >= start ? place : size))
          let bound = max(start, size - 3)
          #expect(LineBreaks.first(in: text.span, from: start, before: bound) == min(found, bound))
        }
      }
    }
  }
}
