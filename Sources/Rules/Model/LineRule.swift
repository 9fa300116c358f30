/// A rule that weighs evidence about each line of a document and flags the lines that are no part of the article.
///
/// A line's score is the sum of the weights of all that is true of it: the evidence in its words, its shape, its place,
/// its neighbours. The scores of neighbouring lines are joined by a chain (a linear-chain conditional random field,
/// Lafferty, McCallum and Pereira 2001), because furniture comes in blocks. Consecutive flagged lines are one finding.
/// Templates may refer to `reasons`, what spoke most strongly, and to `lines`, what is flagged (“this line”, “these 4
/// lines”).
public struct LineRule: Sendable {
  /// Phrases that speak for the same kind of furniture.
  public struct Evidence: Sendable {
    /// The name that weights refer to.
    public let id: String
    /// What it is, in words that fit after “it has”.
    public let name: String
    /// The phrases: words between spaces, `a|b` for alternatives, `^` and `$` for the line's edges, `0` for a digit.
    public let phrases: [String]

    /// Makes evidence.
    public init(id: String, name: String, phrases: [String]) {
      self.id = id
      self.name = name
      self.phrases = phrases
    }
  }

  /// What counts.
  public let evidence: [Evidence]
  /// What it weighs.
  public let weights: LineWeights
  /// The probability (0...1) from which a line is flagged.
  public let threshold: Double
  /// The same in a text with fewer than three lines of prose, which shows too little of its habits. In a text without
  /// prose nothing is flagged: there is no article that the line could be no part of.
  public let cautious: Double

  /// Makes a line rule.
  public init(evidence: [Evidence], weights: LineWeights, threshold: Double, cautious: Double) {
    self.evidence = evidence
    self.weights = weights
    self.threshold = threshold
    self.cautious = cautious
  }
}
