import Inputs
import Testing
import Text

@Suite struct MarkdownTests {
  private func text(_ source: String) -> String {
    String(decoding: InputFormat.markdown.extract(Array(source.utf8)).text, as: UTF8.self)
  }

  @Test(arguments: [
    ("# Title #\nText of\nthe article.\n", "Title\n\nText of the article."),
    ("Title\n===\nText", "Title\n\nText"),
    ("---\ntitle: x\n---\nText", "Text"),
    ("+++\ntitle = 1\n+++\nText", "Text"),
    ("---\nno end", "no end"),
    ("a\n\n***\n\nb", "a\n\nb"),
    ("a\n```swift\nlet x\n```\nb", "a\n\nb"),
    ("a\n\n    code\n\nb", "a\n\nb"),
    ("~~~\nnever closed", ""),
    ("- one\n- two\n  more\n\n  para\n\n      code\n", "one\n\ntwo more\n\npara"),
    ("1. one\n2. two", "one\n\ntwo"),
    ("in the year\n1986. A good year", "in the year 1986. A good year"),
    ("> quoted\n> text\n\nafter", "quoted text\n\nafter"),
    ("> - a\n> - b", "a\n\nb"),
    ("| a | b |\n|---|:-:|\n| c | d |", "a\n\nb\n\nc\n\nd"),
    ("[1]: http://x \"y\"\n\nText[^1].\n\n[^1]: Note", "Text.\n\nNote"),
    ("- [x] done", "done"),
    ("a<!-- b -->c\n\n<!-- d\n\ne -->\nf", "ac\n\nf"),
    ("<script>\nx\n\ny</script>\nz", "z"),
    ("\u{FEFF}# T", "T"),
    ("a\r\nb\r\n\r\nc", "a b\n\nc"),
    ("", ""),
  ])
  func blocks(source: String, expected: String) { #expect(text(source) == expected) }

  @Test(arguments: [
    ("*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e f"),
    ("snake_case_name 2 * 3 * 4 a*", "snake_case_name 2 * 3 * 4 a*"),
    ("un*frigging*believable **“a”**", "unfrigging​believable “a”".replacing("\u{200B}", with: "")),
    ("[text](http://x(y)z \"t)\") and [b][1] and [c]", "text and b and [c]"),
    ("![alt *x*](i.png)", "alt x"),
    ("[![a](b)](c) d", "a d"),
    ("the `code *x*` here and ``a`b`` but ` no", "the \u{FFFC} here and \u{FFFC} but ` no"),
    ("<https://x.org/a_b> <b>bold</b> 1 < 2", "https://x.org/a_b bold 1 < 2"),
    ("\\*a\\* &eacute;&#233;&#xE9; &bogus; AT&T", "*a* ééé &bogus; AT&T"),
    ("line  \nbreak<br>here\\\nthere", "line\nbreak\nhere\nthere"),
    ("two  spaces", "two  spaces"),
    ("](](](", "](](]("),
  ])
  func inlines(source: String, expected: String) { #expect(text(source) == expected) }

  @Test func commentsToUsAreCollected() {
    let source = "a <!-- calque:disable x --> b\n\n<!-- other -->\n\n<!--calque:enable-->\n\n    <!-- calque:no -->\n"
    let comments = InputFormat.markdown.extract(Array(source.utf8)).comments
    #expect(comments.map(\.content) == [" calque:disable x ", "calque:enable"])
    #expect(comments.map(\.range.lower) == [2, 47])
  }
}
