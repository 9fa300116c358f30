/// A rule that finds sentences, paragraphs or documents in which a measured quantity is out of bounds.
///
/// Each unit with at least `leastWords` words is measured, and flagged as a whole when the value is above `above` or below
/// `below` (a document at its first line of text). Templates may refer to `value` and to `limit`, rounded to at most two
/// decimals.
public struct MeasureRule: Sendable, Hashable {
  /// What is measured.
  public enum Quantity: String, Sendable, CaseIterable {
    /// The number of words.
    case words
    /// The number of characters (Unicode scalars).
    case characters
    /// The number of sentences.
    case sentences
    /// The number of commas.
    case commas
    /// The share of capitals among the letters, 0...1.
    case capitals
    /// The share of digits among the characters that are no space, 0...1.
    case digits
    /// The share of punctuation among the tokens, 0...1.
    case punctuation
    /// The share of different words among the words (type-token ratio), 0...1.
    case variety
    /// The number of tokens that pass the rule's test.
    case matches
    /// The share of tokens that pass the rule's test, 0...1.
    case matchShare = "match-share"
  }

  /// What is measured as a whole.
  public enum Unit: String, Sendable, CaseIterable {
    /// Each sentence.
    case sentence
    /// Each paragraph.
    case paragraph
    /// The document.
    case document
  }

  /// What is measured.
  public let quantity: Quantity
  /// What is measured as a whole.
  public let unit: Unit
  /// The test for `matches` and `matchShare`; nil for all other quantities.
  public let test: TokenTest?
  /// A greater value is flagged; nil for no upper bound.
  public let above: Double?
  /// A lesser value is flagged; nil for no lower bound.
  public let below: Double?
  /// Units with fewer words are not measured.
  public let leastWords: Int

  /// Makes a measure rule.
  public init(
    quantity: Quantity, unit: Unit, test: TokenTest? = nil, above: Double? = nil, below: Double? = nil,
    leastWords: Int = 1
  ) {
    self.quantity = quantity
    self.unit = unit
    self.test = test
    self.above = above
    self.below = below
    self.leastWords = leastWords
  }
}
