public import Diagnostics

/// A text with places for what was matched: a message or a repair.
public struct Template: Sendable, Hashable {
  /// A piece of a template.
  public enum Part: Sendable, Hashable {
    /// Text as it stands.
    case literal(String)
    /// Matched text.
    case match(Match)
  }

  /// Matched text and what is done to it.
  public struct Match: Sendable, Hashable {
    /// Which part of the match.
    public enum Reference: Sendable, Hashable {
      /// The flagged part.
      case marker
      /// The item or group of this number (from 1), or the capture of this name.
      case capture(String)
    }

    /// A change of capitals.
    public enum CaseChange: String, Sendable, CaseIterable {
      /// All small.
      case lower
      /// All capitals.
      case upper
      /// First letter capital, the rest as it is.
      case title
      /// First letter small, the rest as it is.
      case decapitalised
      /// First letter like the flagged part's.
      case asMarker = "as-marker"
    }

    /// A repair that no replacement can express.
    public enum Repair: String, Sendable, CaseIterable {
      /// Removes all white space.
      case unspaced
      /// Reads the text as the UTF-8 that it was before it was decoded as another character set.
      case mojibake
      /// Resolves the character references of HTML, also doubled ones.
      case entities
      /// Resolves the escapes of programs: `\u2019`, `\"`, `%E2%80%99`.
      case escapes
      /// Puts Latin letters in place of letters of other scripts that look like them.
      case homoglyphs
      /// Puts ordinary letters and marks in place of wide ones.
      case fullWidth = "full-width"
    }

    /// Which part of the match.
    public let reference: Reference
    /// A change of capitals.
    public let caseChange: CaseChange?
    /// The Penn tag of the form to make of the word.
    public let inflection: String?
    /// Whether “a” or “an” goes before it.
    public let hasArticle: Bool
    /// A named repair of the text.
    public let repair: Repair?
    /// A PCRE2 replacement: what to look for in the matched text, and what to put there.
    public let pattern: String?
    /// The replacement for `pattern`, with `$1` for groups.
    public let replacement: String?

    /// Makes a reference.
    public init(
      reference: Reference, caseChange: CaseChange? = nil, inflection: String? = nil, hasArticle: Bool = false,
      repair: Repair? = nil, pattern: String? = nil, replacement: String? = nil
    ) {
      self.reference = reference
      self.caseChange = caseChange
      self.inflection = inflection
      self.hasArticle = hasArticle
      self.repair = repair
      self.pattern = pattern
      self.replacement = replacement
    }
  }

  /// The pieces in order.
  public let parts: [Part]

  /// Makes a template.
  public init(_ parts: [Part]) { self.parts = parts }

  /// The items, groups and captures that it names.
  public var captures: Set<String> {
    Set(
      parts.compactMap { part in
        guard case .match(let match) = part, case .capture(let name) = match.reference else { return nil }
        return name
      })
  }

  /// Whether the template is empty: as a repair, it deletes.
  public var isEmpty: Bool { parts.isEmpty }
}

/// A repair that a rule proposes: what to put in place of the flagged part; empty to delete it.
public struct Suggestion: Sendable, Hashable {
  /// The new text.
  public let template: Template
  /// How far it can be trusted.
  public let safety: Fix.Safety

  /// Makes a suggestion.
  public init(template: Template, safety: Fix.Safety) {
    self.template = template
    self.safety = safety
  }
}
