/// A rule that finds one thing written in several ways in one document.
///
/// Every occurrence of every form is counted over the whole document. The most frequent form is the usual one; of equally
/// frequent forms, the one that comes first. When there are at least `minimum` occurrences and the other forms together
/// are at most the share `minority` of them, each occurrence of another form is flagged, with a note at the first
/// occurrence of the usual form. Templates may refer to `usual` (the usual form: the text of its first occurrence, or the
/// name of the variant if it is a class of texts) and to `variant` (the form found).
public struct ConsistencyRule: Sendable {
  /// What counts as the same thing, and what as another form of it.
  public enum Forms: Sendable {
    /// Alternatives that are listed; each is one form, whatever it matches.
    case listed([Variant])
    /// Every word that passes the test: words that are equal after folding are one thing, and each spelling is a form.
    case spelled(TokenTest, folding: [Folding])
  }

  /// One of the ways to write the thing.
  public struct Variant: Sendable {
    /// What messages call it.
    public let name: String
    /// Where it is found.
    public let expression: Expression

    /// Makes a variant.
    public init(name: String, expression: Expression) {
      self.name = name
      self.expression = expression
    }
  }

  /// How a variant is found.
  public enum Expression: Sendable {
    /// By the tokens of a sentence.
    case pattern(Pattern)
    /// By characters.
    case regexp(RegexpRule)
  }

  /// A difference that does not make another thing.
  public enum Folding: String, Sendable, CaseIterable {
    /// Capitals or small letters.
    case `case`
    /// Accents and other marks on letters.
    case accents
    /// Hyphens, apostrophes, full stops and the like, there or not.
    case punctuation
    /// White space, there or not.
    case space
    /// A letter doubled or not.
    case doubling
    /// Letters that transcriptions into English mix: y, j and i; w and v; k, c and q; kh and h; ou, oo and u; z and s.
    case transcription
  }

  /// What counts as the same thing.
  public let forms: Forms
  /// The least number of occurrences of all forms together.
  public let minimum: Int
  /// The greatest share of the less usual forms, 0...0.5: above it the document has no usage to keep to.
  public let minority: Double

  /// Makes a consistency rule.
  public init(forms: Forms, minimum: Int = 2, minority: Double = 0.5) {
    self.forms = forms
    self.minimum = minimum
    self.minority = minority
  }
}
