/// Guesses what a misspelt name was meant to be.
public enum DidYouMean {
  /// The candidate nearest to `name`, if it is near enough to be meant: at most a third of its letters differ,
  /// capitals aside. O(candidates × length²).
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let limit = max(1, max(name.count, candidate.count) / 3)
      let distance = distance(Array(name.lowercased().unicodeScalars), Array(candidate.lowercased().unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// An advice that names the nearest candidate, or else all of them when they are few.
  static func advice(for name: String, among candidates: [String]) -> String {
    if let nearest = nearest(to: name, among: candidates) { return "did you mean “\(nearest)”?" }
    return candidates.count <= 30 ? "use one of: \(candidates.joined(separator: ", "))" : ""
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
