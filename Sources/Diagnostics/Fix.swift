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

  /// The edits, in order of place, none overlapping another; never empty.
  public let edits: [Edit]
  /// How far the repair can be trusted.
  public let safety: Safety

  /// Makes a repair from edits in any order.
  public init(_ edits: [Edit], safety: Safety) {
    precondition(!edits.isEmpty, "a fix without edits")
    self.edits = edits.sorted { $0.range < $1.range }
    self.safety = safety
  }
}
