public import Text

/// One replacement of bytes.
public struct Edit: Hashable, Sendable {
  /// The bytes to replace; empty to insert.
  public let range: ByteRange
  /// What to put there; empty to delete.
  public let replacement: String

  /// Makes an edit.
  public init(_ range: ByteRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A repair: one or more edits that belong together.
public struct Fix: Hashable, Sendable {
  /// How far a repair can be trusted.
  public enum Safety: String, Sendable, CaseIterable {
    /// Right whenever the finding is right; `calque fix` applies it.
    case safe
    /// The most likely repair; applied on `--unsafe`.
    case likely
    /// One of several; only shown.
    case shown
  }

  /// The first edit. It stands here by itself because most repairs have no other, and a corpus can have a million of them.
  public let first: Edit
  private let others: [Edit]
  /// How far the repair can be trusted.
  public let safety: Safety

  /// The edits, in order of place, none overlapping another; never empty.
  public var edits: [Edit] { [first] + others }

  /// Makes a repair from edits in any order.
  public init(_ edits: [Edit], safety: Safety) {
    precondition(!edits.isEmpty, "a fix without edits")
    let sorted = edits.sorted { $0.range < $1.range }
    first = sorted[0]
    others = Array(sorted.dropFirst())
    self.safety = safety
  }

  /// Makes a repair of one edit.
  public init(_ edit: Edit, safety: Safety) {
    first = edit
    others = []
    self.safety = safety
  }
}
