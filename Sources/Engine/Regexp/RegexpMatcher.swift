import Diagnostics
import Rules
import Text

/// Runs regexp rules over a text: the prefilter over every line, PCRE2 where it says so.
///
/// O(bytes) for the prefilter; each expression is compiled when it is first tried.
struct RegexpMatcher {
  private let plan: RegexpPlan
  private let templates: [FindingTemplate]
  private var programs: [Program?]
  /// For each entry, the start of the scope it was last put down for, so that a scope is searched once.
  private var noted: [Int]
  /// For each entry put down, the number of its last window among its scope's.
  private var windows: [Int]
  /// For each entry, where it is searched; nil for one that is off.
  private let scopes: [RegexpRule.Scope?]
  /// For each entry, how many bytes before a literal a match can begin.
  private let places: [(least: Int, most: Int)]
  /// For each entry, the group that is flagged.
  private let markers: [Int]
  private var hits: [LiteralPrefilter.Hit] = []
  private var onLine = Searches()
  private var onParagraph = Searches()
  private var onText = Searches()

  private final class Program {
    let expression: RegularExpression
    let antipatterns: [RegularExpression]

    init(_ expression: RegularExpression, antipatterns: [RegularExpression]) {
      self.expression = expression
      self.antipatterns = antipatterns
    }
  }

  private let stopwatch: Stopwatch

  init(plan: RegexpPlan, templates: [FindingTemplate], stopwatch: Stopwatch) {
    self.plan = plan
    self.templates = templates
    self.stopwatch = stopwatch
    programs = Array(repeating: nil, count: plan.entries.count)
    noted = Array(repeating: -1, count: plan.entries.count)
    windows = Array(repeating: 0, count: plan.entries.count)
    scopes = plan.entries.map { $0.isOn ? $0.regexp.scope : nil }
    markers = plan.entries.map(\.regexp.marker)
    let farthest = Int(Int32.max)
    places = plan.entries.map { ($0.place?.least ?? -farthest, $0.place.map { $0.most ?? farthest } ?? farthest) }
  }

  /// Finds all matches in `text`.
  mutating func match(_ text: [UInt8], _ sink: inout ConsistencyCollector, to found: inout FindingList) {
    guard !plan.entries.isEmpty else { return }
    for i in noted.indices { noted[i] = -1 }
    let rules = plan.prefilter.rules
    var lineStart = 0
    var paragraphStart = 0
    while lineStart < text.count {
      let line = Self.line(in: text, from: lineStart)
      if line.isEmpty {
        runOnParagraph(text, paragraphStart..<lineStart, &sink, &found)
        paragraphStart = line.next
      } else {
        if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
        plan.prefilter.scan(text, in: lineStart..<line.end, into: &hits)
        for i in hits.indices {
          let hit = hits[i]
          for index in hit.first...hit.last {
            let entry = Int(rules[Int(index)])
            let starts = hit.place - places[entry].most...hit.place - places[entry].least
            note(entry, starts, line: lineStart, paragraph: paragraphStart)
          }
        }
        for entry in plan.unfiltered { note(Int(entry), 0...text.count, line: lineStart, paragraph: paragraphStart) }
        // Mostly there is none, and even emptying an empty array takes 70 instructions.
        if !onLine.isEmpty {
          run(onLine, in: text, lineStart..<line.end, &sink, &found)
          onLine.removeAll()
        }
      }
      lineStart = line.next
    }
    runOnParagraph(text, paragraphStart..<text.count, &sink, &found)
    run(onText, in: text, 0..<text.count, &sink, &found)
    onText.removeAll()
  }

  /// Puts an entry down for its scope, with the places where a match can begin.
  private mutating func note(_ entry: Int, _ starts: ClosedRange<Int>, line: Int, paragraph: Int) {
    switch scopes[entry] {
    case nil: return
    case .line: Self.put(entry, starts, in: &onLine, at: line, &noted[entry], &windows[entry])
    case .paragraph: Self.put(entry, starts, in: &onParagraph, at: paragraph, &noted[entry], &windows[entry])
    case .text: Self.put(entry, starts, in: &onText, at: 0, &noted[entry], &windows[entry])
    }
  }

  @inline(__always)
  private static func put(
    _ entry: Int, _ starts: ClosedRange<Int>, in searches: inout Searches, at scope: Int, _ noted: inout Int,
    _ window: inout Int
  ) {
    window = noted == scope ? searches.extend(window, starts) : searches.add(entry, starts)
    noted = scope
  }

  private mutating func runOnParagraph(
    _ text: [UInt8], _ bounds: Range<Int>, _ sink: inout ConsistencyCollector, _ found: inout FindingList
  ) {
    if onParagraph.isEmpty { return }
    run(onParagraph, in: text, bounds, &sink, &found)
    onParagraph.removeAll()
  }

  private mutating func run(
    _ searches: Searches, in text: [UInt8], _ bounds: Range<Int>, _ sink: inout ConsistencyCollector,
    _ found: inout FindingList
  ) {
    for (entry, window) in searches.first {
      stopwatch.beginAttempt()
      findMatches(of: entry, in: text, bounds, searches.windows, from: window, &sink, &found)
      stopwatch.endAttempt(of: templates[Int(plan.entries[entry].rule)].rule.id)
    }
  }

  private mutating func findMatches(
    of entry: Int, in text: [UInt8], _ bounds: Range<Int>, _ windows: [Searches.Window], from first: Int,
    _ sink: inout ConsistencyCollector, _ found: inout FindingList
  ) {
    guard let program = program(entry) else { return }
    let marker = markers[entry]
    var silenced: [Range<Int>]?
    func report(_ groups: [Range<Int>]) {
      if silenced == nil { silenced = ranges(of: program.antipatterns, in: text, bounds) }
      guard !silenced!.contains(where: { $0.overlaps(groups[0]) }) else { return }
      let flagged = marker < groups.count && !groups[marker].isEmpty ? groups[marker] : groups[0]
      if let occurrence = plan.entries[entry].occurrence {
        return sink.add(ByteRange(flagged), rule: occurrence.rule, variant: occurrence.variant)
      }
      let captures = groups.enumerated().map { (String($0.offset), ByteRange($0.element)) }
      let match = MatchedText(
        text: text, marker: ByteRange(flagged), captures: Dictionary(uniqueKeysWithValues: captures))
      found.add(FindingBuilder.finding(of: templates[Int(plan.entries[entry].rule)], match))
    }
    var window = first
    // Where the last match ended: windows may overlap a little, matches may reach into the next one.
    var end = bounds.lowerBound
    while window >= 0 {
      let starts = windows[window].starts
      if starts.upperBound >= end {
        let rest = max(starts.lowerBound, end)...starts.upperBound
        end = program.expression.forEachMatch(in: text, bounds: bounds, starts: rest, report)
      }
      window = Int(windows[window].next)
    }
  }

  private func ranges(of expressions: [RegularExpression], in text: [UInt8], _ bounds: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for expression in expressions {
      expression.forEachMatch(in: text, bounds: bounds) { ranges.append($0[0]) }
    }
    return ranges
  }

  /// The compiled expression of an entry. Loading has checked that it compiles.
  private mutating func program(_ entry: Int) -> Program? {
    if let program = programs[entry] { return program }
    let regexp = plan.entries[entry].regexp
    guard let expression = try? RegularExpression(regexp.expression, isCaseSensitive: regexp.isCaseSensitive) else {
      return nil
    }
    let antipatterns = regexp.antipatterns.compactMap {
      try? RegularExpression($0, isCaseSensitive: regexp.isCaseSensitive)
    }
    let program = Program(expression, antipatterns: antipatterns)
    programs[entry] = program
    return program
  }

  /// The line that starts at `start`: where its content ends, where the next line starts, whether it is blank.
  private static func line(in text: [UInt8], from start: Int) -> (end: Int, next: Int, isEmpty: Bool) {
    let span = text.span
    var blanks = start
    while blanks < span.count, span[unchecked: blanks] == 0x20 || span[unchecked: blanks] == 0x09 { blanks += 1 }
    let end = LineBreaks.first(in: span, from: blanks)
    let isPair = end + 1 < span.count && span[unchecked: end] == 0x0D && span[unchecked: end + 1] == 0x0A
    return (end, min(span.count, end + (isPair ? 2 : 1)), blanks == end)
  }
}
