import Diagnostics
import Reporters
import TestSupport
import Text

/// The findings that all goldens share.
enum Samples {
  static let doubledSubject = RuleDescriptor(
    id: "doubled-subject", name: "Pronoun repeats its subject", category: .grammar, severity: .error, mqm: "grammar",
    its: .grammar,
    explanation:
      "Spanish and Italian leave the subject out, so a translation often names it twice. English names it once.",
    sourceLanguages: ["es", "it"])
  static let mixedQuotes = RuleDescriptor(
    id: "mixed-quotes", name: "Quotation marks of two kinds", category: .quotes, severity: .warning, mqm: "punctuation",
    its: .typographical)
  static let missingComma = RuleDescriptor(
    id: "missing-comma", name: "No comma after the clause", category: .punctuation, severity: .info, mqm: "punctuation",
    its: .typographical)
  static let invisible = RuleDescriptor(
    id: "invisible-character", name: "Invisible character", category: .encoding, severity: .warning,
    mqm: "character-encoding", its: .characters)
  static let leftover = RuleDescriptor(
    id: "model-preamble", name: "Preamble of a language model", category: .leftover, severity: .error, mqm: "addition",
    its: .addition)

  /// Three findings of three severities: a deletion, a pair of edits with a note, an insertion at an empty range.
  static let article: FileReport = {
    let marked = MarkedText(
      "Results came late.\n\nThe November 3 elections ⟦they⟧⟦ ⟧were the safest in history ⟦⟧said\n"
        + "the mayor: ⟦“⟧It was a <good> & quiet day⟦\"⟧, she added.\n")
    let r = marked.ranges
    return report(
      "articles/elections.txt", marked.text,
      [
        Finding(
          rule: doubledSubject, range: r[0], message: "“they” repeats the subject just before it.",
          fixes: [Fix([Edit(ByteRange(r[0].lower, r[1].upper), "")], safety: .safe)]),
        Finding(
          rule: missingComma, range: r[2], message: "A comma parts a report from what is reported.",
          fixes: [Fix([Edit(r[2], ", ")], safety: .likely)]),
        Finding(
          rule: mixedQuotes, range: r[4], message: "The quotation opens with “ and closes with \".",
          fixes: [
            Fix([Edit(r[4], "”")], safety: .shown), Fix([Edit(r[3], "\""), Edit(r[4], "\"")], safety: .shown),
          ], note: Note(r[3], "It opens here.")),
      ])
  }()

  /// CR LF line ends, astral and wide characters, a tab, an escape sequence, and findings that cross each other.
  static let odd: FileReport = {
    let marked = MarkedText("👨‍👩‍👧 Ü 東京⟦ \u{200B}⟧x\r\n\t⟦e\u{301}t\u{E9}⟧ 𝔘𝔫𝔦 \u{1B}[31mred\u{0}\r\n\r\nlast line")
    let (a, b) = (marked.ranges[0], marked.ranges[1])
    return report(
      "/var/spool/été 1.txt", marked.text,
      [
        Finding(rule: invisible, range: a, message: "A zero-width space hides here.\u{1}"),
        Finding(
          rule: leftover, range: ByteRange(a.upper, b.upper), message: "This runs over two lines.",
          fixes: [Fix([Edit(ByteRange(a.upper, b.upper), "<b>\u{FFFE}</b>")], safety: .likely)]),
        Finding(rule: invisible, range: b, message: "Twice the same, with markup: <script>alert(\"1\")</script> ]]>"),
        Finding(rule: invisible, range: b, message: "Twice the same."),
      ])
  }()

  /// A file without findings and an empty file with one that has no place.
  static let clean = report("articles/clean.txt", "All is well.\n", [])
  static let empty = report(
    "./empty.txt", "",
    [Finding(rule: leftover, severity: .info, range: ByteRange(0, 0), message: "The article is empty.")])

  static func report(_ path: String, _ text: String, _ findings: [Finding]) -> FileReport {
    FileReport(
      path: path, source: Array(text.utf8), findings: findings.sorted(),
      words: text.split(whereSeparator: \.isWhitespace).count)
  }

  /// The whole report of some files in one format.
  static func render(
    _ format: ReportFormat, _ files: [FileReport], _ options: ReportOptions = ReportOptions()
  ) -> String {
    var bytes: [UInt8] = []
    var run = ReportRun(RunInfo(version: "1.2.3"), to: [format.make(options) { bytes += $0 }])
    for file in files { run.file(file) }
    run.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}
