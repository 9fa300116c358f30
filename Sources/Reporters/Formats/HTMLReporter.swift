import Diagnostics
import Inputs

/// Writes one self-contained page: each article with its findings marked and noted beside, and a summary.
///
/// Read by: people, in a browser or on paper; no script runs, and a content security policy forbids any. The summary is
/// known last and shown first: it is slotted to the top by a declarative shadow root, which the order of reading and of
/// the Tab key follows. Articles without findings are only listed.
struct HTMLReporter: Reporter {
  private var output: Output
  private var totals = HTMLTotals()
  private let explain: Bool
  private let inputFormat: InputFormat?

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    output = Output(sink)
    explain = options.explain
    inputFormat = options.inputFormat
  }

  mutating func begin(_ run: RunInfo) {
    output.write(
      html:
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Calque \(run.version)">
        <title>Calque report</title>
        <style>
        \(HTMLStyle.sheet)</style>
        </head>
        <body>
        <main>
        <template shadowrootmode="open"><slot name="summary"></slot><slot></slot></template>

        """)
    output.flush()
  }

  mutating func file(_ report: FileReport) {
    let number = totals.add(report)
    if report.findings.isEmpty { return }
    var counts = Summary()
    counts.add(report)
    output.write(
      html:
        """
        <article class="file" id="f\(number)" aria-labelledby="h\(number)">
        <h2 id="h\(number)">\(Visible.line(report.path))</h2>
        <p class="counts">\(counts.findingsBySeverity) · \(report.words) words</p>

        """)
    let shown = report.asReadersSeeIt(inputFormat)
    var passage = MarkedPassage(shown, fileNumber: number)
    let notes = NoteList(report: report, fileNumber: number, explain: explain)
    var locator = Locator(report)
    for block in ArticleBlocks(shown) {
      output.write(html: "<div class=\"passage\"><p dir=\"auto\">")
      let findings = passage.write(block, to: &output)
      output.write(html: "</p>\n")
      notes.write(findings, &locator, to: &output)
      output.write(html: "</div>\n")
    }
    output.write(html: "</article>\n")
    output.flush()
  }

  mutating func finish(_ summary: Summary) {
    let counts = HTMLSummary(summary: summary, totals: totals)
    output.write(html: counts.rules())
    output.write(html: counts.head())
    output.write(html: "</main>\n</body>\n</html>\n")
    output.flush()
  }
}
