public import Diagnostics

/// A rule over marks that come in pairs: quotation marks and brackets.
public struct PairsRule: Sendable, Hashable {
  /// What has happened to a pair.
  public enum Fault: String, Sendable, CaseIterable {
    /// A quotation opens and does not close.
    case neverClosed = "never-closed"
    /// A quotation closes that did not open.
    case neverOpened = "never-opened"
    /// A quotation opens with one kind of mark and closes with another.
    case otherKind = "other-kind"
    /// A quotation opens with a typographic mark and closes with a straight one, or the reverse; or one of its marks is
    /// turned the wrong way.
    case straightAndCurly = "straight-and-curly"
    /// A mark that neither opens nor closes anything.
    case stray
    /// A straight mark in place of an apostrophe.
    case apostrophe
    /// The opening mark stands twice.
    case openedTwice = "opened-twice"
    /// The closing mark stands twice.
    case closedTwice = "closed-twice"
    /// A quotation within a quotation has the same marks as the outer one.
    case nestedSame = "nested-same"
    /// A quotation in the marks of another language.
    case foreignConvention = "foreign-convention"
    /// Quotations in several conventions in one document.
    case mixedConventions = "mixed-conventions"
    /// A space between a mark and the words that it encloses.
    case innerSpace = "inner-space"
    /// A closing mark is joined to the next word, or an opening one to the word before it.
    case glued = "glued"
    /// A quotation goes on after the end of its paragraph, and the next paragraph does not open it again.
    case cutByParagraph = "cut-by-paragraph"
    /// A bracket opens and does not close.
    case bracketNeverClosed = "bracket-never-closed"
    /// A bracket closes that did not open.
    case bracketNeverOpened = "bracket-never-opened"
    /// A bracket closes with another kind than it opened with.
    case bracketOtherKind = "bracket-other-kind"
  }

  /// The fault that the rule reports.
  public let fault: Fault
  /// Whether the rule reports the cases that a convention, a cut text or an older usage might explain, rather than the
  /// clear ones.
  public let isDoubtful: Bool
  /// How far the repair that the marks suggest can be trusted.
  public let safety: Fix.Safety

  /// Makes a rule.
  public init(fault: Fault, isDoubtful: Bool = false, safety: Fix.Safety = .likely) {
    self.fault = fault
    self.isDoubtful = isDoubtful
    self.safety = safety
  }
}
