import Diagnostics
import Text

/// Writes passages with their findings marked, however the findings nest or cross.
///
/// Marks that cross are closed and opened again at the crossing. After the end of each mark, or of the passage where it
/// starts, stands a number that links to the note.
struct MarkedPassage {
  /// The ordinal of the file, for identifiers.
  let fileNumber: Int
  private let report: FileReport
  /// The finding that starts next.
  private var next = 0
  /// The findings whose marks are open, outermost first.
  private var open: [Int] = []
  /// The open findings whose number is still to be written.
  private var unreferenced: Set<Int> = []

  /// More marks than these on top of each other tell nothing; the rest get a number only.
  private static let maximalDepth = 8
  /// What lays out text, as opposed to what hides in it.
  private static let breaks: Set<Character> = ["\t", "\n", "\r", "\r\n"]

  init(_ report: FileReport, fileNumber: Int) {
    self.report = report
    self.fileNumber = fileNumber
  }

  /// Writes the text of the next passage and returns the findings that start in it.
  mutating func write(_ block: ArticleBlocks.Block, to output: inout Output) -> Range<Int> {
    let first = next
    var place = block.content.lowerBound
    for finding in open { output.write(html: startTag(finding)) }
    while true {
      var boundary = block.content.upperBound
      for finding in open { boundary = min(boundary, upper(finding)) }
      if next < report.findings.count { boundary = min(boundary, lower(next)) }
      boundary = max(boundary, place)
      output.write(html: text(place..<boundary))
      place = boundary
      closeMarks(endingAt: place, to: &output)
      let isLast = place == block.content.upperBound
      while next < report.findings.count, lower(next) <= place || isLast && block.holds(lower(next)) {
        start(next, at: place, to: &output)
        next += 1
      }
      if isLast { break }
    }
    for _ in open { output.write(html: "</mark>") }
    for finding in unreferenced.sorted() { output.write(html: reference(finding)) }
    unreferenced = []
    open = open.filter { upper($0) > block.range.upperBound }
    return first..<next
  }

  private mutating func start(_ finding: Int, at place: Int, to output: inout Output) {
    if upper(finding) <= place || open.count == Self.maximalDepth {
      output.write(html: reference(finding))
    } else {
      output.write(html: startTag(finding))
      open.append(finding)
      unreferenced.insert(finding)
    }
  }

  private mutating func closeMarks(endingAt place: Int, to output: inout Output) {
    guard let outermost = open.firstIndex(where: { upper($0) <= place }) else { return }
    for _ in open[outermost...] { output.write(html: "</mark>") }
    let reopened = open[outermost...].filter { upper($0) > place }
    for finding in open[outermost...] where upper(finding) <= place && unreferenced.remove(finding) != nil {
      output.write(html: reference(finding))
    }
    open.replaceSubrange(outermost..., with: reopened)
    for finding in reopened { output.write(html: startTag(finding)) }
  }

  private func lower(_ finding: Int) -> Int { Int(report.findings[finding].range.lower) }
  private func upper(_ finding: Int) -> Int { Int(report.findings[finding].range.upper) }

  /// Article text; inside marks, where an invisible character may be the fault, it is made visible.
  private func text(_ bytes: Range<Int>) -> HTML {
    let text = String(decoding: report.source[bytes], as: UTF8.self)
    if open.isEmpty { return HTML(text) }
    var html: HTML = ""
    var plain = ""
    for character in text {
      if !Self.breaks.contains(character), let name = Visible.replacement(for: character) {
        html += "\(plain)<span class=\"ghost\">\(name)</span>"
        plain = ""
      } else {
        plain.append(character)
      }
    }
    html += HTML(plain)
    return html
  }

  private func startTag(_ finding: Int) -> HTML { "<mark class=\"\(report.findings[finding].htmlClasses)\">" }

  private func reference(_ index: Int) -> HTML {
    let finding = report.findings[index]
    let name =
      "Finding \(index + 1): \(finding.severity.rawValue), \(finding.rule.category.rawValue), \(finding.rule.name)"
    return """
      <a class="ref \(finding.htmlClasses)" id="r\(fileNumber)-\(index + 1)" href="#n\(fileNumber)-\(index + 1)" \
      aria-label="\(name)">\(index + 1)</a>
      """
  }
}
