/// The expressions that are put down for a scope, and between which places a match of each can begin.
struct Searches {
  /// Places that lie together.
  struct Window {
    /// The first and the last of them.
    var starts: ClosedRange<Int>
    /// The number of the next window of the same expression, which reaches further; -1 for none.
    var next: Int32
  }

  /// How many places between two windows cost less to search than searching twice.
  private static let narrowestGap = 8

  /// The expressions in the order in which they were put down, and the first window of each.
  private(set) var first: [(entry: Int, window: Int)] = []
  /// The windows of all.
  private(set) var windows: [Window] = []

  /// Puts down an expression, and returns the number of its window.
  @inline(__always)
  mutating func add(_ entry: Int, _ starts: ClosedRange<Int>) -> Int {
    first.append((entry, windows.count))
    windows.append(Window(starts: starts, next: -1))
    return windows.count - 1
  }

  /// Adds places to an expression whose last window is `last`, and returns the number of its last window then.
  @inline(__always)
  mutating func extend(_ last: Int, _ starts: ClosedRange<Int>) -> Int {
    let known = windows[last].starts
    if starts.lowerBound > known.upperBound + Self.narrowestGap {
      windows[last].next = Int32(windows.count)
      windows.append(Window(starts: starts, next: -1))
      return windows.count - 1
    }
    windows[last].starts =
      min(known.lowerBound, starts.lowerBound)...max(known.upperBound, starts.upperBound)
    return last
  }

  /// Whether no expression is put down.
  var isEmpty: Bool { first.isEmpty }

  mutating func removeAll() {
    first.removeAll(keepingCapacity: true)
    windows.removeAll(keepingCapacity: true)
  }
}
