import Text

/// Repairs chosen for one text, none in another's way.
public struct FixApplication: Sendable {
  /// The edits, in order of place, none overlapping another.
  public private(set) var edits: [Edit] = []
  /// The number of fixes taken.
  public private(set) var count = 0

  /// Takes no fix.
  public init() {}

  /// Takes, in report order, the likeliest fix of each finding that is trusted enough, unless it overlaps one taken
  /// before. O(n log n) in the findings.
  public init(_ findings: [Finding], allowing isTrusted: (Fix.Safety) -> Bool) {
    for finding in findings.sorted() {
      if let fix = finding.fixes.first(where: { isTrusted($0.safety) }) { add(fix) }
    }
  }

  /// Takes a fix unless it overlaps one taken before; says whether it did.
  @discardableResult
  public mutating func add(_ fix: Fix) -> Bool {
    var places: [Int] = []
    for edit in fix.edits {
      let place = place(of: edit.range)
      let isFree =
        (place == 0 || !edits[place - 1].range.overlaps(edit.range))
        && (place == edits.count || !edits[place].range.overlaps(edit.range))
      guard isFree else { return false }
      places.append(place)
    }
    for (place, edit) in zip(places, fix.edits).reversed() { edits.insert(edit, at: place) }
    count += 1
    return true
  }

  /// The index of the first edit taken that does not lie before `range`.
  private func place(of range: ByteRange) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range < range { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// `source` with the edits made; O(bytes).
  public func apply(to source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var end = 0
    for edit in edits {
      result += source[end..<Int(edit.range.lower)]
      result += edit.replacement.utf8
      end = Int(edit.range.upper)
    }
    return result + source[end...]
  }
}
