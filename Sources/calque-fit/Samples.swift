import Engine
import FoundationEssentials

/// A page of labelled lines.
struct Sample {
  /// What pages are grouped by for cross-validation, so that no site is in both halves.
  let site: String
  /// The set whose figures the page counts in.
  let set: String
  /// How much the page counts in fitting.
  let weight: Double
  let page: LinePage
  /// Which lines of the page are furniture.
  let isFurniture: [Bool]
  /// The weights that count for line i are `features[starts[i]..<starts[i + 1]]`; none for lines that are not weighed.
  let features: [UInt32]
  let starts: [Int]

  /// The weights that count for a line.
  func features(of line: Int) -> ArraySlice<UInt32> { features[starts[line]..<starts[line + 1]] }
}

/// Reads samples from JSON lines: objects with `lines` of `text` and `label` (`boilerplate` or another), or with a
/// `text` that is all content; and `site`.
struct SampleReader {
  private struct Row: Decodable {
    struct Line: Decodable {
      let text: String
      let label: String
    }
    let site: String?
    let source: String?
    let text: String?
    let lines: [Line]?
  }

  let model: LineModel
  var scanner: LineScanner
  private var facts = LineFacts()

  init(model: LineModel, scanner: LineScanner) {
    self.model = model
    self.scanner = scanner
  }

  /// The samples of a file. `argument` is its path, with `=weight` after it or not.
  mutating func read(_ argument: String) throws -> [Sample] {
    let parts = argument.split(separator: "=")
    let data = try Data(contentsOf: URL(filePath: String(parts[0])))
    let weight = parts.count > 1 ? Double(parts[1]) ?? 1 : 1
    let name = parts[0].split(separator: "/").last!.split(separator: ".")[0]
    var samples: [Sample] = []
    for (number, json) in data.split(separator: 0x0A).enumerated() {
      let row = try JSONDecoder().decode(Row.self, from: json)
      let lines = row.lines ?? (row.text ?? "").split(separator: "\n").map { Row.Line(text: String($0), label: "") }
      let set = row.lines == nil ? "clean" : "\(name)/\(row.source == "wcxb" ? "other" : "news")"
      if let sample = sample(
        lines.map { ($0.text, $0.label == "boilerplate") }, set, row.site ?? "\(name)\(number)", weight)
      {
        samples.append(sample)
      }
    }
    return samples
  }

  private mutating func sample(
    _ lines: [(text: String, isFurniture: Bool)], _ set: String, _ site: String, _ weight: Double
  ) -> Sample? {
    var bytes: [UInt8] = []
    var labels: [(end: Int, isFurniture: Bool)] = []
    for line in lines {
      bytes += line.text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      bytes.append(0x0A)
      labels.append((bytes.count, line.isFurniture))
    }
    var page = LinePage()
    var position = 0
    guard scanner.fill(&page, from: bytes, at: &position) else { return nil }
    var next = 0
    let isFurniture = page.lines.map { line in
      while labels[next].end <= Int(line.lower) { next += 1 }
      return labels[next].isFurniture
    }
    facts.describe(page)
    var features: [UInt32] = []
    var starts = [0]
    for i in page.lines.indices {
      if page.lines[i].isWeighed { model.forEachWeight(i, facts) { features.append(UInt32($0)) } }
      starts.append(features.count)
    }
    return Sample(
      site: site, set: set, weight: weight, page: page, isFurniture: isFurniture, features: features, starts: starts)
  }
}
