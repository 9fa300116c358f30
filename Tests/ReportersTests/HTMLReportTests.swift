import Diagnostics
import Inputs
import Reporters
import TestSupport
import Testing
import Text

@Suite struct HTMLReportTests {
  static let page = Samples.render(.html, [Samples.article, Samples.clean, Samples.odd, Samples.empty])

  @Test func hostileTextNeverBecomesMarkup() {
    let hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"x' &amp; <!-- ]]>"
    let rule = RuleDescriptor(
      id: hostile, name: hostile, category: .encoding, severity: .error, mqm: hostile, its: .other,
      explanation: hostile)
    let report = Samples.report(
      hostile, hostile,
      [
        Finding(
          rule: rule, range: ByteRange(4, 12), message: hostile,
          fixes: [Fix([Edit(ByteRange(4, 12), hostile)], safety: .safe)], note: Note(ByteRange(0, 9), hostile))
      ])
    let html = Samples.render(.html, [report, Samples.odd], ReportOptions(explain: true))
    for markup in ["<script", "<img", "<!--", "\" onclick"] { #expect(!html.contains(markup)) }
  }

  @Test func crossingMarksAreProperlyNested() {
    let text = "abcdefghij"
    for first in 0..<5 {
      for second in first...5 {
        let ranges = [ByteRange(first..<first + 5), ByteRange(second..<min(second + 5, 10)), ByteRange(3..<4)]
        let report = Samples.report(
          "a.txt", text, ranges.map { Finding(rule: Samples.invisible, range: $0, message: "m") })
        let html = Samples.render(.html, [report])
        let article = html.firstMatch(of: /<p dir="auto">(.*?)<\/p>/)!.1
        #expect(
          article.replacing(/<a class="ref [^>]*>\d<\/a>/, with: "").replacing(/<\/?mark[^>]*>/, with: "") == text)
        #expect(article.matches(of: /<a class="ref\b/).count == 3)
        #expect(article.matches(of: /<mark/).count == article.matches(of: /<\/mark>/).count)
      }
    }
  }

  @Test func markupOfTheArticleIsReadNotShown() {
    let source = MarkedText("<h1>News</h1><p>Caf&eacute;s <b>⟦they⟧</b> are open.</p>")
    let start = source.ranges[0]
    let report = Samples.report(
      "a.html", source.text, [Finding(rule: Samples.doubledSubject, range: start, message: "m")])
    let html = Samples.render(.html, [report])
    #expect(html.contains("Cafés <mark class=\"s-error c-grammar\">they</mark>"))
    #expect(html.contains("line 1, column \(start.lower + 1)"))
    let asText = Samples.render(.html, [report], ReportOptions(inputFormat: .plain))
    #expect(asText.contains("&lt;h1&gt;"))
  }

  @Test func everyReferenceHasItsNoteAndItsRule() {
    for match in Self.page.matches(of: /href="#([^"]+)"/) { #expect(Self.page.contains("id=\"\(match.1)\"")) }
  }

  @Test func hardWrappedLinesStayOnePassage() {
    let wrapped = Samples.report("a.txt", "A line\nand its end.\n\nAnother.", Samples.empty.findings)
    #expect(Samples.render(.html, [wrapped]).matches(of: /class="passage"/).count == 2)
    let long = String(repeating: "word ", count: 30)
    let unwrapped = Samples.report("a.txt", "\(long)\n\(long)\n\(long)", Samples.empty.findings)
    #expect(Samples.render(.html, [unwrapped]).matches(of: /class="passage"/).count == 3)
  }
}

@Suite(.enabled(if: Browser.program != nil, "Chromium is not installed"), .serialized)
struct HTMLReportInBrowserTests {
  private let page = HTMLReportTests.page

  @Test func loadsWithoutComplaints() throws {
    let loaded = try Browser.load(page)
    #expect(loaded.console == [])
    #expect(loaded.document.matches(of: /<mark class="s-/).count == page.matches(of: /<mark class="s-/).count)
    #expect(!loaded.document.contains("<script"))
  }

  @Test func showsTheSummaryFirst() throws {
    let order = try Browser.evaluate(
      """
      const top = s => document.querySelector(s).getBoundingClientRect().top;
      return top('#summary') < top('#f1') && top('#f1') < top('#rules')
      """, in: page)
    #expect(order == "true")
  }

  @Test func everyControlAndPictureHasAName() throws {
    let unnamed = try Browser.evaluate(
      """
      const all = [...document.querySelectorAll('a, input, summary, svg, article, section, form, fieldset')];
      return all.length + ' ' + all.filter(e => !e.computedName).map(e => e.outerHTML)
      """, in: page)
    #expect(unnamed.wholeMatch(of: #/[0-9]{2,} /#) != nil, "\(unnamed)")
  }

  @Test func theFilterHidesAndShows() throws {
    let result = try Browser.evaluate(
      """
      const shown = s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).length;
      const lit = s => [...document.querySelectorAll(s)].filter(e => getComputedStyle(e).textDecorationLine != 'none').length;
      const state = () => [shown('.note'), shown('.ref'), lit('mark'), shown('.passage')].join(' ');
      const states = [state()];
      for (const id of ['show-encoding', 'show-error', 'only']) {
        document.getElementById(id).click(); states.push(state()) }
      for (const id of ['show-encoding', 'show-error', 'only']) document.getElementById(id).click();
      states.push(state());
      return states.join('; ')
      """, in: page)
    #expect(result == "8 8 6 5; 5 5 3 5; 3 3 1 5; 3 3 1 3; 8 8 6 5")
  }

  @Test(arguments: [["--window-size=1200,900"], ["--window-size=500,900"]])
  func nothingRunsOverTheEdge(window: [String]) throws {
    let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    #expect(try Browser.evaluate(overflow, in: page, window) == "0")
  }

  @Test(arguments: [[], ["--blink-settings=preferredColorScheme=0"]])
  func textContrastsWithItsGround(scheme: [String]) throws {
    let faint = try Browser.evaluate(
      """
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const luminance = colour => {
        canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b };
      const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (c != 'rgba(0, 0, 0, 0)') return c } return 'white' };
      const faint = [...document.querySelectorAll('main *:not(svg *)')].filter(e => {
        if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) return false;
        const [a, b] = [luminance(getComputedStyle(e).color), luminance(ground(e))].sort((a, b) => b - a);
        return (a + .05) / (b + .05) < 4.5 });
      return matchMedia('(prefers-color-scheme: dark)').matches + ' ' + [...new Set(faint.map(e => e.className || e.tagName))]
      """, in: page, scheme)
    #expect(faint == (scheme.isEmpty ? "false " : "true "))
  }
}
