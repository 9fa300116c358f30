import Diagnostics

/// The counts of the HTML report: filter, chart and files before the articles, rules after them.
struct HTMLSummary {
  let summary: Summary
  let totals: HTMLTotals

  /// What stands before the articles.
  func head() -> HTML {
    var html: HTML = """
      <section slot="summary" id="summary" aria-labelledby="title">
      <h1 id="title">Calque report</h1>
      <p>\(summary.sentence) \(summary.words) words read.</p>

      """
    if summary.findings > 0 {
      html += filter
      html += CategoryChart(categories: totals.categories).html()
    }
    if summary.files > 1 { html += fileTable }
    html += "</section>\n"
    return html
  }

  private var filter: HTML {
    var html: HTML = "<form class=\"filter\" aria-label=\"Filter\">\n<fieldset><legend>Severity</legend>\n"
    for severity in Severity.allCases.reversed() {
      if let count = summary.severities[severity] { html += box(severity.rawValue, "s-\(severity.rawValue)", count) }
    }
    html += "</fieldset>\n<fieldset><legend>Category</legend>\n"
    for category in Category.allCases {
      if let count = summary.categories[category] { html += box(category.rawValue, "c-\(category.rawValue)", count) }
    }
    html += """
      </fieldset>
      <fieldset><legend>Text</legend>
      <label><input type="checkbox" id="only"> only passages with findings</label>
      </fieldset>
      </form>

      """
    return html
  }

  private func box(_ name: String, _ style: String, _ count: Int) -> HTML {
    """
    <label><input type="checkbox" id="show-\(name)" checked> <span class="swatch \(style)"></span>\(name) (\(count))</label>

    """
  }

  /// What stands after the articles: the rules that found something, with their explanations; nothing for none.
  func rules() -> HTML {
    if totals.rules.isEmpty { return "" }
    var html: HTML = """
      <section class="file" aria-labelledby="rules">
      <h2 id="rules">Rules</h2>
      <table><thead><tr><th>Rule</th><th>Category</th>\(countHeads)</tr></thead><tbody>

      """
    let rules = totals.rules.values.sorted {
      ($1.counts.total, $0.rule.id) < ($0.counts.total, $1.rule.id)
    }
    for (rule, counts) in rules {
      html += """
        <tr id="rule-\(rule.id)"><th scope="row">\(rule.name) <code>\(rule.id)</code>
        """
      if !rule.explanation.isEmpty { html += "<p>\(rule.explanation)</p>" }
      html += "</th><td class=\"word\">\(rule.category.rawValue)</td>\(countCells(counts))</tr>\n"
    }
    html += "</tbody></table>\n</section>\n"
    return html
  }

  private var fileTable: HTML {
    var html: HTML = """
      <h2>Files</h2>
      <table><thead><tr><th>File</th><th class="number">Words</th>\(countHeads)</tr></thead><tbody>

      """
    for (index, file) in totals.files.enumerated() {
      let path = Visible.line(file.path)
      let name: HTML = file.counts.isEmpty ? HTML(path) : "<a href=\"#f\(index + 1)\">\(path)</a>"
      html += """
        <tr><th scope="row">\(name)</th><td class="number">\(file.words)</td>\(countCells(file.counts))</tr>

        """
    }
    html += "</tbody></table>\n"
    return html
  }

  private var countHeads: HTML {
    "<th class=\"number\">Errors</th><th class=\"number\">Warnings</th><th class=\"number\">Info</th>"
  }

  private func countCells(_ counts: HTMLTotals.Counts) -> HTML {
    Severity.allCases.reversed().reduce(into: "") { html, severity in
      html += "<td class=\"number\">\(counts[severity] ?? 0)</td>"
    }
  }
}
