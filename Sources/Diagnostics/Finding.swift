public import Text

/// A place that belongs to the explanation of a finding, such as the mark that opened a quotation.
public struct Note: Hashable, Sendable {
  /// The place, in bytes of the same text.
  public let range: ByteRange
  /// What to see there.
  public let message: String

  /// Makes a note.
  public init(_ range: ByteRange, _ message: String) {
    self.range = range
    self.message = message
  }
}

/// One fault found in one text. Paths, lines and colours are the reporters' business.
public struct Finding: Sendable {
  /// The rule that found it.
  public let rule: RuleDescriptor
  /// The severity that holds here, after configuration and corroboration.
  public var severity: Severity
  /// The faulty bytes; empty where something is missing.
  public var range: ByteRange
  /// What is odd, why a translation produced it, what to write instead.
  public var message: String
  /// Repairs, the likeliest first.
  public var fixes: [Fix]
  /// Another place that explains the finding.
  public var note: Note?

  /// Makes a finding.
  public init(
    rule: RuleDescriptor, severity: Severity? = nil, range: ByteRange, message: String, fixes: [Fix] = [],
    note: Note? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.range = range
    self.message = message
    self.fixes = fixes
    self.note = note
  }

  /// The texts that could stand in place of `range`, the likeliest first; empty text for a deletion.
  ///
  /// Only fixes that change nothing but the range count; a deletion may take an adjoining space with it.
  public var suggestions: [String] {
    fixes.compactMap { fix in
      guard fix.edits.count == 1, let edit = fix.edits.first else { return nil }
      let isDeletion = edit.replacement.isEmpty && edit.range.contains(range)
      return edit.range == range || isDeletion ? edit.replacement : nil
    }
  }
}

extension Finding: Hashable {
  /// Whether both describe the same fault in the same words.
  public static func == (a: Finding, b: Finding) -> Bool {
    a.rule.id == b.rule.id && a.severity == b.severity && a.range == b.range && a.message == b.message
      && a.fixes == b.fixes && a.note == b.note
  }

  /// Feeds the rule and the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule.id)
    hasher.combine(range)
  }
}

extension Finding: Comparable {
  /// The order of reports: by place, longer first, then by rule.
  public static func < (a: Finding, b: Finding) -> Bool {
    if a.range.lower != b.range.lower { return a.range.lower < b.range.lower }
    if a.range.upper != b.range.upper { return a.range.upper > b.range.upper }
    return a.rule.id < b.rule.id
  }
}
