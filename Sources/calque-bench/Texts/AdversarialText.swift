/// A text made to be slow: a unit again and again.
struct AdversarialText {
  /// What it is, for the table.
  let name: String
  /// What is repeated.
  let unit: String
  /// What ends it, after as many of these as there were units.
  var closing = ""
  /// The extension of its file, which says how it is read.
  var fileExtension = "txt"

  /// The first `count` bytes, to whole units.
  func bytes(_ count: Int) -> [UInt8] {
    let repetitions = max(1, count / (unit.utf8.count + closing.utf8.count))
    var text: [UInt8] = []
    text.reserveCapacity(count + unit.utf8.count)
    for _ in 0..<repetitions { text += unit.utf8 }
    for _ in 0..<repetitions { text += closing.utf8 }
    return text
  }

  /// Every such text.
  static let all: [AdversarialText] =
    [
      // Quotation marks and brackets that never close, or close late.
      AdversarialText(name: "“ alone", unit: "“"),
      AdversarialText(name: "“ and words", unit: "“word "),
      AdversarialText(name: "‘ and paragraphs", unit: "‘word\n\n"),
      AdversarialText(name: "\" and words", unit: "a \"b "),
      AdversarialText(name: "apostrophes", unit: "'a 'b c' d' "),
      AdversarialText(name: "marks of many languages", unit: "«a „b “c "),
      AdversarialText(name: "((((", unit: "("),
      AdversarialText(name: "nested brackets", unit: "([", closing: "])"),
      AdversarialText(name: "reporting clauses", unit: "“a,” he said, "),
      // Words, lines and paragraphs.
      AdversarialText(name: "a a a", unit: "a "),
      AdversarialText(name: "the the the", unit: "the "),
      AdversarialText(name: "Names Names", unit: "Anna "),
      AdversarialText(name: "one-letter lines", unit: "a\n"),
      AdversarialText(name: "one-letter paragraphs", unit: "a\n\n"),
      AdversarialText(name: "no spaces", unit: "abcdefghij"),
      AdversarialText(name: "blank lines", unit: "\n"),
      AdversarialText(name: "spaces", unit: " "),
      AdversarialText(name: "carriage returns", unit: "\r"),
      AdversarialText(name: "full stops", unit: "."),
      AdversarialText(name: "commas", unit: ", "),
      AdversarialText(name: "list items", unit: "- a\n"),
      // Bait for regular expressions that go back.
      AdversarialText(name: "digits", unit: "1"),
      AdversarialText(name: "numbers", unit: "1.000,"),
      AdversarialText(name: "numbers and spaces", unit: "1 000 "),
      AdversarialText(name: "hyphens", unit: "a-"),
      AdversarialText(name: "abbreviations", unit: "U.S."),
      AdversarialText(name: "addresses", unit: "http://a."),
      AdversarialText(name: "at signs", unit: "a@"),
      AdversarialText(name: "dates", unit: "on the 5 of "),
      AdversarialText(name: "dashes", unit: "– "),
      // Bytes and characters.
      AdversarialText(name: "combining marks", unit: "\u{301}"),
      AdversarialText(name: "Chinese", unit: "中文"),
      AdversarialText(name: "emoji", unit: "👩‍🚀"),
      // Markup.
      AdversarialText(name: "HTML: nested elements", unit: "<div>", closing: "</div>", fileExtension: "html"),
      AdversarialText(name: "HTML: open tags", unit: "<a ", fileExtension: "html"),
      AdversarialText(name: "HTML: comments", unit: "<!-- ", fileExtension: "html"),
      AdversarialText(name: "HTML: references", unit: "&amp", fileExtension: "html"),
      AdversarialText(name: "Markdown: links", unit: "[a](", fileExtension: "md"),
      AdversarialText(name: "Markdown: brackets", unit: "[", fileExtension: "md"),
      AdversarialText(name: "Markdown: stars", unit: "*a ", fileExtension: "md"),
      AdversarialText(name: "Markdown: code", unit: "`a ``", fileExtension: "md"),
      AdversarialText(name: "Markdown: quotes", unit: "> ", fileExtension: "md"),
      AdversarialText(name: "Markdown: suppressions", unit: "<!-- calque:disable -->\n", fileExtension: "md"),
    ]
}
