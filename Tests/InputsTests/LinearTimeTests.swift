import Inputs
import Testing

/// Sources made to be read again and again. In linear time each takes a fraction of a second even in a debug build, in
/// quadratic time a minute.
@Suite(.serialized) struct LinearTimeTests {
  @Test(
    arguments: [InputFormat.markdown, .html],
    [
      "[", "](", "[](", "*a", "**a ", "_a", "`", "``a`", "<!--", "<!-- -->", "&a", "<b", "<b x=\"", "<nav>", "<script>",
      "> ", "- ", "|a", "\\", "[^", "![", "<a:", "<code>", "<pre>", "```\n", "a\n\n", "# a\n", "a\n", "<div>", "1. ",
      "<code>\n\n", "<!-- calque:x -->",
    ])
  func nothingIsReadTooOften(format: InputFormat, atom: String) {
    let source = Array(String(repeating: atom, count: 100_000 / atom.utf8.count).utf8)
    let time = ContinuousClock().measure { _ = format.extract(source) }
    #expect(time < .seconds(4))
  }
}
