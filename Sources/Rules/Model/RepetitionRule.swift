/// A rule that finds the same thing said again.
///
/// - `words`: a run of `length` tokens stands `times` times in a row, with nothing between, in any case; the
///   occurrences after the first are flagged as one, so that deleting them repairs the text. Of several readings the
///   shortest run counts (`no no no no` is one word four times). A run of nothing but excepted tokens is left alone
///   (`had had`). A high `times` with long runs finds the loops of a language model.
/// - `sentence`, `paragraph`: the same tokens, in any case, stand `times` times in the document, each at most `distance`
///   sentences or paragraphs after the one before; each occurrence after the first is flagged, with a note at the first.
///   Only units whose number of tokens lies in `length` count.
public struct RepetitionRule: Sendable, Hashable {
  /// What is repeated.
  public enum Unit: String, Sendable, CaseIterable {
    /// A run of tokens, again right after itself.
    case words
    /// A sentence, again somewhere.
    case sentence
    /// A paragraph, again somewhere.
    case paragraph
  }

  /// What is repeated.
  public let unit: Unit
  /// How many tokens the repeated thing has.
  public let length: ClosedRange<Int>
  /// The least number of occurrences, at least 2.
  public let times: Int
  /// The greatest number of sentences or paragraphs from one occurrence to the next.
  public let distance: Int
  /// Tokens that may be repeated.
  public let exceptions: [TokenTest]
  /// For `words`: whether a run may hold punctuation (`I know, I know`).
  public let mayHoldPunctuation: Bool
  /// For `words`: the one token that stands between the occurrences (`war of war`) and is flagged with the later one; nil
  /// for none.
  public let between: TokenTest?

  /// Makes a repetition rule.
  public init(
    unit: Unit, length: ClosedRange<Int>, times: Int = 2, distance: Int = .max, exceptions: [TokenTest] = [],
    mayHoldPunctuation: Bool = true, between: TokenTest? = nil
  ) {
    self.unit = unit
    self.length = length
    self.times = times
    self.distance = distance
    self.exceptions = exceptions
    self.mayHoldPunctuation = mayHoldPunctuation
    self.between = between
  }
}
