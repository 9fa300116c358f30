public import Diagnostics
import Text

/// How right rules are on segments whose faults are known.
public struct Evaluation: Sendable {
  /// What a rule found.
  public struct RuleFigures: Sendable {
    /// The number of findings.
    public fileprivate(set) var findings = 0
    /// How many of them are right.
    public fileprivate(set) var right = 0
    /// The first segments that it flagged wrongly, the flagged part in `[ ]`.
    public fileprivate(set) var wrongExamples: [String] = []

    /// The share of findings that are right, 0...1.
    public var precision: Double { findings == 0 ? 0 : Double(right) / Double(findings) }
  }

  /// The most wrong examples that are kept of a rule.
  private static let keptExamples = 3

  /// The figures of each rule that found something, by its identifier.
  public private(set) var rules: [String: RuleFigures] = [:]
  /// The figures of all rules together.
  public private(set) var total = RuleFigures()
  /// The number of faults.
  public private(set) var faults = 0
  /// How many of the faults a finding overlaps.
  public private(set) var found = 0
  /// The number of segments.
  public private(set) var segments = 0

  /// Makes an evaluation of nothing.
  public init() {}

  /// The share of faults that a finding overlaps, 0...1.
  public var recall: Double { faults == 0 ? 0 : Double(found) / Double(faults) }

  /// The weighted harmonic mean of precision and recall that counts precision twice as much, 0...1 (van Rijsbergen 1979).
  public var f05: Double {
    let (p, r) = (total.precision, recall)
    return p + r == 0 ? 0 : 1.25 * p * r / (0.25 * p + r)
  }

  /// The article that segments are linted as: a paragraph each.
  public static func article(of segments: ArraySlice<GoldSegment>) -> [UInt8] {
    Array(segments.map(\.text).joined(separator: "\n\n").utf8)
  }

  /// Counts what was found in the article of some segments. O(findings × faults) a segment.
  public mutating func add(_ segments: ArraySlice<GoldSegment>, _ findings: [Finding]) {
    var start = 0
    for segment in segments {
      let end = start + segment.text.utf8.count
      let own = findings.filter { start <= Int($0.range.lower) && Int($0.range.lower) < max(end, start + 1) }
      add(segment, own.map { ($0.rule.id, Int($0.range.lower) - start..<min(Int($0.range.upper), end) - start) })
      start = end + 2
    }
  }

  private mutating func add(_ segment: GoldSegment, _ findings: [(rule: String, range: Range<Int>)]) {
    segments += 1
    faults += segment.faults.count
    found += segment.faults.count { fault in findings.contains { $0.range.overlaps(fault) } }
    for (rule, range) in findings {
      let isRight = segment.isFault(range)
      var figures = rules[rule] ?? RuleFigures()
      figures.findings += 1
      total.findings += 1
      if isRight {
        figures.right += 1
        total.right += 1
      } else if figures.wrongExamples.count < Self.keptExamples {
        figures.wrongExamples.append(Self.marked(segment.text, range))
      }
      rules[rule] = figures
    }
  }

  /// The text with a range in `[ ]`, and no more than 60 bytes, to whole words, on either side of it.
  private static func marked(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    var lower = max(0, range.lowerBound - 60)
    while lower > 0, bytes[lower - 1] > 0x20 { lower -= 1 }
    var upper = min(bytes.count, range.upperBound + 60)
    while upper < bytes.count, bytes[upper] > 0x20 { upper += 1 }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return (lower > 0 ? "… " : "") + part(lower..<range.lowerBound) + "[" + part(range) + "]"
      + part(range.upperBound..<upper) + (upper < bytes.count ? " …" : "")
  }
}
