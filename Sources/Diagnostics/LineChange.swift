/// A run of lines that stands in place of another.
struct LineChange: Equatable {
  /// The lines that go, by index.
  var old: Range<Int>
  /// The lines that come.
  var new: Range<Int>

  /// The changes that make `new` of `old`, by patience diff (Bram Cohen): lines that are unique in both are matched in
  /// the longest order they have in common, what lies between them is compared the same way, and what has no unique
  /// line is replaced as a whole. O(n log n) for texts much alike.
  static func between(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [LineChange] {
    var changes: [LineChange] = []
    var pending = [(old.indices, new.indices)]
    while var (a, b) = pending.popLast() {
      while let i = a.first, let j = b.first, old[i] == new[j] {
        a = a.dropFirst()
        b = b.dropFirst()
      }
      while let i = a.last, let j = b.last, old[i] == new[j] {
        a = a.dropLast()
        b = b.dropLast()
      }
      if a.isEmpty && b.isEmpty { continue }
      let anchors = a.isEmpty || b.isEmpty ? [] : anchors(old, a, new, b)
      guard !anchors.isEmpty else {
        changes.append(LineChange(old: a, new: b))
        continue
      }
      var (i, j) = (a.lowerBound, b.lowerBound)
      for (oldLine, newLine) in anchors + [(a.upperBound, b.upperBound)] {
        pending.append((i..<oldLine, j..<newLine))
        (i, j) = (min(oldLine + 1, a.upperBound), min(newLine + 1, b.upperBound))
      }
    }
    return changes.sorted { ($0.old.lowerBound, $0.new.lowerBound) < ($1.old.lowerBound, $1.new.lowerBound) }
  }

  /// Pairs of equal lines, each unique on its side, rising on both.
  private static func anchors(
    _ old: [ArraySlice<UInt8>], _ a: Range<Int>, _ new: [ArraySlice<UInt8>], _ b: Range<Int>
  ) -> [(Int, Int)] {
    let oldPlaces = uniquePlaces(old, a)
    let newPlaces = uniquePlaces(new, b)
    let pairs = a.compactMap { i -> (Int, Int)? in
      guard oldPlaces[old[i]] == i, case let j?? = newPlaces[old[i]] else { return nil }
      return (i, j)
    }
    return longestRise(pairs)
  }

  /// Where each line stands; nil for one that stands in several places.
  private static func uniquePlaces(_ lines: [ArraySlice<UInt8>], _ range: Range<Int>) -> [ArraySlice<UInt8>: Int?] {
    var places: [ArraySlice<UInt8>: Int?] = [:]
    for index in range { places[lines[index]] = .some(places[lines[index]] == nil ? index : nil) }
    return places
  }

  /// The longest subsequence whose second members rise (patience sorting).
  private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : nil
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var rise: [(Int, Int)] = []
    var next = tops.last
    while let index = next {
      rise.append(pairs[index])
      next = before[index]
    }
    return rise.reversed()
  }
}
