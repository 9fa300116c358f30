import Inputs
import Testing

@Suite struct HTMLTests {
  private func text(_ source: String) -> String {
    String(decoding: InputFormat.html.extract(Array(source.utf8)).text, as: UTF8.self)
  }

  @Test(arguments: [
    ("<p>One\n two</p><p>three", "One two\n\nthree"),
    ("a <b>bold</b> <i> word</i>.", "a bold word."),
    ("<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><h1>H</h1>x", "H\n\nx"),
    ("a<br>b<br><br>c", "a\nb\n\nc"),
    ("x<script>if (a<b) '</p>'</script>y", "xy"),
    ("<nav><ul><li>Home</li></ul></nav><p>Text</p>", "Text"),
    ("<nav>a<nav>b</nav>c</nav>d", "d"),
    ("the <code>x &lt; y</code> here", "the \u{FFFC} here"),
    ("<a title=\"x > y\" href='#'>link</a>", "link"),
    ("&eacute;&#x2019;&amp;nbsp;&unknown; & AT&T", "é’&nbsp;&unknown; & AT&T"),
    ("1 < 2 <3", "1 < 2 <3"),
    ("<!-- c --><p>x<!-- never closed", "x"),
    ("<P CLASS=a>X</P>", "X"),
    ("<p>a</p\n>b<unclosed", "a\n\nb"),
    ("", ""),
  ])
  func reads(source: String, expected: String) { #expect(text(source) == expected) }

  @Test func commentsToUsAreCollected() {
    let source = "<p>a<!-- calque:disable-line --></p><pre><!-- calque:enable --></pre>"
    let comments = InputFormat.html.extract(Array(source.utf8)).comments
    #expect(comments.map(\.content) == [" calque:disable-line ", " calque:enable "])
  }

  @Test func replacementsAreEscaped() {
    #expect(InputFormat.html.extract([]).sourceForm(of: "a < b & “c”") == "a &lt; b &amp; “c”")
    #expect(InputFormat.markdown.extract([]).sourceForm(of: "a < b") == "a < b")
  }
}
