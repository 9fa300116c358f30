import Engine

/// Counts right and wrong decisions by set and threshold.
struct Figures {
  private struct Count {
    var hits = 0
    var alarms = 0
    var misses = 0
    var rest = 0
    var blocks = 0
    var words = 0
  }

  static let thresholds: [Float] = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
  private var counts: [String: [Count]] = [:]

  /// Adds a page's probabilities.
  mutating func add(_ sample: Sample, _ probabilities: [Float]) {
    let family = String(sample.set.split(separator: "/")[0])
    for name in family == "full-news" ? [family] : [sample.set, family] {
      var counts = self.counts[name] ?? Self.thresholds.map { _ in Count() }
      for (k, threshold) in Self.thresholds.enumerated() {
        var before = false
        for (i, probability) in probabilities.enumerated() {
          let flagged = probability >= threshold
          switch (sample.isFurniture[i], flagged) {
          case (true, true): counts[k].hits += 1
          case (true, false): counts[k].misses += 1
          case (false, true): counts[k].alarms += 1
          case (false, false): counts[k].rest += 1
          }
          if flagged, !before { counts[k].blocks += 1 }
          before = flagged
          counts[k].words += Int(sample.page.lines[i].words)
        }
      }
      self.counts[name] = counts
    }
  }

  /// Prints one line a set and threshold.
  func report() {
    for name in counts.keys.sorted() {
      for (count, threshold) in zip(counts[name]!, Self.thresholds) {
        let precision = Double(count.hits) / Double(max(1, count.hits + count.alarms))
        let recall = Double(count.hits) / Double(max(1, count.hits + count.misses))
        let f1 = 2 * precision * recall / max(1e-9, precision + recall)
        let flagged = Double(count.alarms) / Double(max(1, count.alarms + count.rest))
        print(
          "\(name) at \(threshold): precision \(thousandths(precision)) recall \(thousandths(recall)) "
            + "F1 \(thousandths(f1)) content flagged \(thousandths(flagged)) "
            + "findings/10k words \(thousandths(Double(count.blocks) * 1e4 / Double(max(1, count.words))))")
      }
    }
  }

  private func thousandths(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
