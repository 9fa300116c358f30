public import Diagnostics

/// Lists of rules.
public enum RuleListing {
  /// Writes one line a rule, in columns: id, severity, category, source languages and name.
  public static func writeText(_ rules: [RuleDescriptor], to sink: @escaping ByteSink) {
    var output = Output(sink)
    let rows = rules.map { rule in
      let languages = rule.sourceLanguages.isEmpty ? "any" : rule.sourceLanguages.joined(separator: ",")
      return [rule.id, rule.severity.rawValue, rule.category.rawValue, languages, rule.name]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    for row in rows {
      for (cell, width) in zip(row, widths) {
        output.write(cell)
        output.write(String(repeating: " ", count: width + 2 - cell.unicodeScalars.count))
      }
      output.write(row[4] + "\n")
    }
    output.flush()
  }

  /// Writes a JSON object: `{"rules": [{"id", "name", "category", "severity", "mqm", "its", "from", "explanation"}]}`.
  public static func writeJSON(_ rules: [RuleDescriptor], to sink: @escaping ByteSink) {
    var json = JSONWriter(sink)
    json.beginObject(lines: true)
    json.key("rules")
    json.beginArray(lines: true)
    for rule in rules {
      json.beginObject()
      json.member("id", rule.id)
      json.member("name", rule.name)
      json.member("category", rule.category.rawValue)
      json.member("severity", rule.severity.rawValue)
      json.member("mqm", rule.mqm)
      json.member("its", rule.its.rawValue)
      json.member("from", rule.sourceLanguages)
      json.member("explanation", rule.explanation)
      json.end()
    }
    json.end()
    json.end()
    json.flush()
  }
}
