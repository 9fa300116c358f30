import Rules

/// Gives each line of a page the probability that it is furniture.
package struct LineJudge {
  /// The score of a line of prose without evidence, which is not weighed.
  package static let proseScore: Float = -8

  /// How many lines have facts at a time, few enough for the processor's caches.
  private static let batch = 64

  package private(set) var model: LineModel
  package private(set) var facts = LineFacts()
  private var chain: LineChain
  private var scores: [Float] = []

  package init(_ model: LineModel) {
    self.model = model
    chain = LineChain(model.chain)
  }

  /// The probabilities (0...1) of the lines of `page`. O(lines).
  package mutating func probabilities(of page: LinePage) -> [Float] {
    facts.look(at: page)
    scores.removeAll(keepingCapacity: true)
    for start in stride(from: 0, to: page.lines.count, by: Self.batch) {
      let lines = start..<min(start + Self.batch, page.lines.count)
      facts.describe(lines, of: page)
      for i in lines { scores.append(page.lines[i].isWeighed ? model.score(i, facts) : Self.proseScore) }
    }
    weakenCrowd(page)
    chain.probabilities(of: &scores)
    return scores
  }

  /// Weakens the evidence inside an article that is full of suspicious lines, as code, tables and catalogues are: where
  /// everything looks like furniture, nothing does. A page that is mostly
  /// furniture, or has much of it around the article, is left alone.
  private mutating func weakenCrowd(_ page: LinePage) {
    guard let first = page.lines.firstIndex(where: \.isProse), let last = page.lines.lastIndex(where: \.isProse) else {
      return
    }
    var inside: Float = 0
    var all: Float = 0
    for (i, score) in scores.enumerated() where page.lines[i].isWeighed {
      let share = 1 / (1 + exponential(-score))
      all += share
      if first <= i, i <= last { inside += share }
    }
    let excess = (inside - model.crowdFree) * model.crowdStep
    guard excess > 0, all * 2 < Float(scores.count), all - inside < model.crowdOutside else { return }
    for i in first...last { scores[i] -= min(excess, 6) }
  }
}
