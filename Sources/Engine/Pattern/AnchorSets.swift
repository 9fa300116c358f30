/// The anchors of a word among those of a table: first those that count anywhere, then those that only count where a
/// sentence begins.
struct AnchorRun {
  private(set) var start: Int32 = 0
  private(set) var anywhere: UInt16 = 0
  private(set) var count: UInt16 = 0

  /// No anchors.
  init() {}

  /// The anchors of a range of `table`; at most 65,535.
  init(_ table: [TokenPlan.Anchor], _ range: Range<Int>) {
    start = Int32(range.lowerBound)
    count = UInt16(clamping: range.count)
    anywhere = UInt16(clamping: table[range].prefix { !$0.isFirst }.count)
  }

  /// The indices of those that count where a sentence begins, or elsewhere.
  @inline(__always)
  func indices(first: Bool) -> Range<Int> { Int(start)..<Int(start) + Int(first ? count : anywhere) }
}

/// The sets of open anchors that words pass. Thousands of words share a few hundred sets.
struct AnchorSets {
  private(set) var anchors: [TokenPlan.Anchor] = []
  private(set) var gates: [AnchorGate] = []
  private var known: [[Int32]: AnchorRun] = [:]

  /// The set of the open anchors at `indices` of `table`, added when it is new. O(indices).
  mutating func insert(_ indices: [Int32], of table: [TokenPlan.OpenAnchor]) -> AnchorRun {
    if let run = known[indices] { return run }
    let start = anchors.count
    for isFirst in [false, true] {
      for index in indices where table[Int(index)].anchor.isFirst == isFirst {
        anchors.append(table[Int(index)].anchor)
        gates.append(table[Int(index)].gate)
      }
    }
    let run = AnchorRun(anchors, start..<anchors.count)
    known[indices] = run
    return run
  }

  /// Forgets all sets.
  mutating func removeAll() {
    anchors.removeAll(keepingCapacity: true)
    gates.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
  }
}
