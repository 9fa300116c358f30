import Linter

/// The forms that scores are printed in.
enum ScoreFormat: String, CaseIterable {
  case table
  case json
  case jsonl
}

/// Writes the scores of articles as they come.
struct ScoreWriter {
  private let format: ScoreFormat
  private let leastScore: Double?
  private var isFirst = true

  init(_ format: ScoreFormat, leastScore: Double?) {
    self.format = format
    self.leastScore = leastScore
  }

  /// What comes before the first article.
  func begin() -> [UInt8] {
    switch format {
    case .table: Array("  score  per 1,000 words   words  findings  article\n".utf8)
    case .json: Array("{\"calque\": \"\(Calque.version)\", \"files\": [".utf8)
    case .jsonl: []
    }
  }

  /// The score of an article.
  mutating func article(_ path: String, _ score: Score) -> [UInt8] {
    defer { isFirst = false }
    switch format {
    case .table: return Array((row(score) + "  \(path)\(verdict(score))\n").utf8)
    case .json: return Array(((isFirst ? "\n" : ",\n") + "  {\"path\": \(path.jsonQuoted), \(fields(score))}").utf8)
    case .jsonl: return Array("{\"path\": \(path.jsonQuoted), \(fields(score))}\n".utf8)
    }
  }

  /// What comes after the last article.
  func end(_ total: Score) -> [UInt8] {
    switch format {
    case .table:
      let types = total.types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      return Array((row(total) + "  all articles\n" + (types.isEmpty ? "" : types.joined(separator: ", ") + "\n")).utf8)
    case .json: return Array("\n], \"summary\": {\(fields(total))}}\n".utf8)
    case .jsonl: return []
    }
  }

  private func row(_ score: Score) -> String {
    [
      score.quality.rounded(to: 2).rightAligned(to: 7),
      score.penaltyPerThousandWords.rounded(to: 1).rightAligned(to: 15),
      String(score.words).rightAligned(to: 8), String(score.findings).rightAligned(to: 8),
    ].joined(separator: "  ")
  }

  private func verdict(_ score: Score) -> String {
    guard let leastScore else { return "" }
    return score.quality < leastScore ? "  fails" : "  passes"
  }

  private func fields(_ score: Score) -> String {
    let types = score.types.sorted { $0.key < $1.key }.map { "\($0.key.jsonQuoted): \($0.value)" }
    var fields = [
      "\"words\": \(score.words)", "\"findings\": \(score.findings)", "\"penalty\": \(score.penalty.rounded(to: 2))",
      "\"penaltyPerThousandWords\": \(score.penaltyPerThousandWords.rounded(to: 2))",
      "\"score\": \(score.quality.rounded(to: 2))", "\"mqm\": {\(types.joined(separator: ", "))}",
    ]
    if let leastScore { fields.append("\"passes\": \(score.quality >= leastScore)") }
    return fields.joined(separator: ", ")
  }
}

extension String {
  /// The text as a JSON string.
  var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
