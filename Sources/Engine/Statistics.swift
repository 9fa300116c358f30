/// Where the time of a run went. Only kept on request: reading the clock costs about 30 ns.
public struct Statistics: Sendable {
  /// A part of the work.
  public enum Stage: String, Sendable, CaseIterable {
    /// Paragraphs, sentences and tokens.
    case segment
    /// Numbering words and looking up what is known of them.
    case words
    /// Pattern rules, tagging included.
    case patterns
    /// Regexp rules, their prefilter included.
    case regexps
    /// Quotation marks and brackets.
    case pairs
    /// Lines that are no part of the article.
    case lines
    /// Repetition, consistency, foreign runs and measures.
    case document
    /// Corroboration and overlaps.
    case finish
  }

  /// What a rule cost.
  public struct RuleCost: Sendable {
    /// How often it was tried.
    public var attempts = 0
    /// The time its attempts took, tagging included where it was the first to ask.
    public var time = Duration.zero

    /// Makes the cost of a rule that was never tried.
    public init() {}
  }

  /// The time of each stage that ran.
  public private(set) var stages: [Stage: Duration] = [:]
  /// The cost of each pattern and regexp rule that was tried, by its identifier.
  public private(set) var rules: [String: RuleCost] = [:]

  /// Makes statistics of nothing.
  public init() {}

  mutating func add(_ time: Duration, to stage: Stage) { stages[stage, default: .zero] += time }

  mutating func addAttempt(of rule: String, _ time: Duration) {
    rules[rule, default: RuleCost()].attempts += 1
    rules[rule, default: RuleCost()].time += time
  }

  /// Adds what another worker counted.
  public mutating func merge(_ other: Statistics) {
    for (stage, time) in other.stages { add(time, to: stage) }
    for (rule, cost) in other.rules {
      rules[rule, default: RuleCost()].attempts += cost.attempts
      rules[rule, default: RuleCost()].time += cost.time
    }
  }
}
