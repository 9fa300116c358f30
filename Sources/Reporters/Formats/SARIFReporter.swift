import Diagnostics
import Text

/// Writes SARIF 2.1.0 (OASIS), the findings first and the rules they refer to after them, so that nothing is kept.
///
/// Read by: GitHub code scanning, Azure DevOps and the SARIF viewers of editors. GitHub takes 10 MB compressed and
/// 25,000 results a run, wants relative URIs, and matches alerts by `primaryLocationLineHash`.
struct SARIFReporter: Reporter {
  private var json: JSONWriter
  private let paths: PathBase
  private var version = ""
  private var rules: [RuleDescriptor] = []
  private var ruleIndex: [String: Int] = [:]

  init(_ options: ReportOptions, to sink: @escaping ByteSink) {
    json = JSONWriter(sink)
    paths = options.paths
  }

  mutating func begin(_ run: RunInfo) {
    version = run.version
    json.beginObject(lines: true)
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject(lines: true)
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray(lines: true)
    json.flush()
  }

  mutating func file(_ report: FileReport) {
    let uri = paths.uri(report.path)
    // Findings, notes and edits each come in near ascending order, together they do not.
    var (regions, noteRegions, editRegions) = (Regions(report), Regions(report), Regions(report))
    var fingerprinter = Fingerprinter()
    for finding in report.findings {
      json.beginObject()
      json.member("ruleId", finding.rule.id)
      json.member("ruleIndex", index(of: finding.rule))
      json.member("level", Self.level(finding.severity))
      json.object("message") { $0.member("text", finding.message) }
      json.key("locations")
      json.beginArray()
      json.beginObject()
      json.physicalLocation(uri, finding.range, &regions, snippet: report.text(finding.range))
      json.end()
      json.end()
      writeNote(of: finding, uri, &noteRegions)
      json.object("partialFingerprints") { json in
        json.member("primaryLocationLineHash", fingerprinter.fingerprint(of: finding, in: report))
      }
      writeFixes(of: finding, in: report, uri, &editRegions)
      json.end()
    }
    json.flush()
  }

  mutating func finish(_ summary: Summary) {
    json.end()
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject(lines: true)
    json.member("name", "Calque")
    json.member("version", version)
    json.key("rules")
    json.beginArray(lines: true)
    for rule in rules { write(rule) }
    for _ in 0..<6 { json.end() }
    json.flush()
  }

  private mutating func index(of rule: RuleDescriptor) -> Int {
    if let index = ruleIndex[rule.id] { return index }
    ruleIndex[rule.id] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  private mutating func writeNote(of finding: Finding, _ uri: String, _ regions: inout Regions) {
    guard let note = finding.note else { return }
    json.key("relatedLocations")
    json.beginArray()
    json.beginObject()
    json.member("id", 1)
    json.object("message") { $0.member("text", note.message) }
    json.physicalLocation(uri, note.range, &regions)
    json.end()
    json.end()
  }

  private mutating func writeFixes(
    of finding: Finding, in report: FileReport, _ uri: String, _ regions: inout Regions
  ) {
    if finding.fixes.isEmpty { return }
    json.key("fixes")
    json.beginArray()
    for fix in finding.fixes {
      json.beginObject()
      json.object("description") { $0.member("text", finding.describe(fix, in: report)) }
      json.key("artifactChanges")
      json.beginArray()
      json.beginObject()
      json.object("artifactLocation") { $0.member("uri", uri) }
      json.key("replacements")
      json.beginArray()
      for edit in fix.edits {
        json.beginObject()
        json.region("deletedRegion", edit.range, &regions)
        json.object("insertedContent") { $0.member("text", edit.replacement) }
        json.end()
      }
      for _ in 0..<4 { json.end() }
    }
    json.end()
  }

  private mutating func write(_ rule: RuleDescriptor) {
    json.beginObject()
    json.member("id", rule.id)
    json.object("shortDescription") { $0.member("text", rule.name) }
    let explanation = rule.explanation.isEmpty ? rule.name : rule.explanation
    json.object("fullDescription") { $0.member("text", explanation) }
    json.object("help") { $0.member("text", explanation) }
    json.object("defaultConfiguration") { $0.member("level", Self.level(rule.severity)) }
    json.object("properties") { json in
      json.member("tags", ["translation", rule.category.rawValue, "mqm:\(rule.mqm)", "its:\(rule.its.rawValue)"])
    }
    json.end()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

/// The locators for both ends of the regions of one file.
private struct Regions {
  var starts: Locator
  var ends: Locator

  init(_ report: FileReport) {
    starts = Locator(report)
    ends = starts
  }
}

extension JSONWriter {
  fileprivate mutating func physicalLocation(
    _ uri: String, _ range: ByteRange, _ regions: inout Regions, snippet: String? = nil
  ) {
    key("physicalLocation")
    beginObject()
    object("artifactLocation") { $0.member("uri", uri) }
    region("region", range, &regions, snippet: snippet)
    end()
  }

  fileprivate mutating func region(
    _ name: String, _ range: ByteRange, _ regions: inout Regions, snippet: String? = nil
  ) {
    let first = regions.starts.position(of: range.lower)
    let last = regions.ends.position(of: range.upper)
    key(name)
    beginObject()
    member("startLine", first.line)
    member("startColumn", first.column)
    member("endLine", last.line)
    member("endColumn", last.column)
    member("byteOffset", range.lower)
    member("byteLength", range.count)
    if let snippet { object("snippet") { $0.member("text", snippet) } }
    end()
  }
}
