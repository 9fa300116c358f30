import Diagnostics
import Engine
import Linter
import Reporters

/// What a run adds up to besides its reports.
struct Tally {
  private let settings: RunSettings
  private var score = Score()
  private var hidden = 0
  private var obsolete = 0
  private var time = StageTimes()
  private var statistics = Statistics()
  private let start = ContinuousClock().now

  init(_ settings: RunSettings) { self.settings = settings }

  /// Counts an article in.
  mutating func add(_ report: FileReport, _ outcome: FileOutcome) {
    score.add(report, weights: settings.weights)
    hidden += outcome.hidden
    obsolete += outcome.obsolete
    time += outcome.time
    if let more = outcome.statistics { statistics.merge(more) }
  }

  /// Whether a threshold is crossed; says which unless a finding's severity alone says it.
  func fails(_ summary: Summary, to console: Console, isQuiet: Bool) -> Bool {
    var reasons: [String] = []
    if let most = settings.maxFindings, summary.findings > most {
      reasons.append("\(summary.findings) findings are more than the \(most) of --max-findings")
    }
    if let least = settings.minScore, score.quality < least {
      reasons.append("the score \(score.quality.rounded(to: 2)) is below the \(least.rounded(to: 2)) of --min-score")
    }
    if !isQuiet { for reason in reasons { console.complain("calque: \(reason)") } }
    if let threshold = settings.failOn, let worst = summary.worst, worst >= threshold { return true }
    return !reasons.isEmpty
  }

  /// Says what the baseline did.
  func describeBaseline(_ baseline: Baseline?, to console: Console) {
    guard let baseline else { return }
    let gone = obsolete + baseline.countOfMissingFiles
    let cure = gone == 0 ? "" : " (write it anew with `calque baseline`)"
    console.complain("note: the baseline hid \(hidden) known findings; \(gone) of its entries are obsolete\(cure)")
  }

  /// Says where the findings and the time went.
  func describe(_ summary: Summary, load: Duration, to console: Console) {
    let elapsed = ContinuousClock().now - start
    console.complain("\(summary.files) articles, \(summary.words) words, \(summary.findings) findings")
    let stages = [
      ("load", load), ("read", time.read), ("extract", time.extract), ("match", time.match), ("settle", time.settle),
      ("elapsed", elapsed),
    ]
    for (name, duration) in stages {
      console.complain("\(name.padded(to: 10)) \(duration.milliseconds.rounded(to: 1)) ms")
    }
    for stage in Statistics.Stage.allCases {
      let duration = statistics.stages[stage] ?? .zero
      console.complain("  \(stage.rawValue.padded(to: 10)) \(duration.milliseconds.rounded(to: 1)) ms")
    }
    let ids = Set(summary.rules.keys).union(statistics.rules.keys)
    let cost = { (id: String) in statistics.rules[id] ?? Statistics.RuleCost() }
    console.complain("\("rule".padded(to: 40)) \("findings".padded(to: 9)) \("tries".padded(to: 9)) ms")
    for id in ids.sorted(by: { (cost($1).time, $0) < (cost($0).time, $1) }) {
      let findings = String(summary.rules[id] ?? 0).padded(to: 9)
      let tries = String(cost(id).attempts).padded(to: 9)
      console.complain("\(id.padded(to: 40)) \(findings) \(tries) \(cost(id).time.milliseconds.rounded(to: 1))")
    }
  }
}

extension Duration {
  /// The length in milliseconds.
  fileprivate var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1_000 + Double(attoseconds) / 1e15
  }
}
