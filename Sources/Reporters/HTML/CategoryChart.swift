import Diagnostics

/// A bar a category, parted by severity, as inline SVG.
struct CategoryChart {
  let categories: [Category: HTMLTotals.Counts]

  private static let rowHeight = 26
  private static let labelWidth = 130
  private static let barWidth = 420
  private static let width = 620

  func html() -> HTML {
    let rows = categories.sorted { ($1.value.total, $0.key.rawValue) < ($0.value.total, $1.key.rawValue) }
    let longest = rows.first?.value.total ?? 1
    let height = (rows.count + 1) * Self.rowHeight
    let name = rows.map { "\($0.key.rawValue) \($0.value.total)" }.joined(separator: ", ")
    var html: HTML = """
      <figure><svg class="chart" viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="Findings by category: \(name)">

      """
    for (row, entry) in rows.enumerated() {
      let y = row * Self.rowHeight
      html += """
        <text x="\(Self.labelWidth - 10)" y="\(y + 18)" text-anchor="end">\(entry.key.rawValue)</text>
        """
      var x = Self.labelWidth
      for severity in Severity.allCases.reversed() {
        guard let count = entry.value[severity] else { continue }
        let width = max(count * Self.barWidth / longest, 2)
        html += """
          <rect class="s-\(severity.rawValue)" x="\(x)" y="\(y + 4)" width="\(width)" height="\(Self.rowHeight - 8)"/>
          """
        x += width
      }
      html += "<text x=\"\(x + 8)\" y=\"\(y + 18)\">\(entry.value.total)</text>\n"
    }
    var x = Self.labelWidth
    for severity in Severity.allCases.reversed() {
      let y = rows.count * Self.rowHeight
      html += """
        <rect class="s-\(severity.rawValue)" x="\(x)" y="\(y + 8)" width="12" height="12"/>\
        <text class="legend" x="\(x + 18)" y="\(y + 18)">\(severity.rawValue)</text>
        """
      x += 100
    }
    html += "\n</svg><figcaption>Findings by category and severity</figcaption></figure>\n"
    return html
  }
}
