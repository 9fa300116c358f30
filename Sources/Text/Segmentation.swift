/// The tokens and sentences of paragraphs of a text, in buffers that are used again for the next ones.
public struct Segmentation: Sendable {
  /// What one paragraph has of them.
  public struct Paragraph: Sendable {
    /// Its tokens, as indices into `tokens`.
    public let tokens: Range<Int>
    /// Its sentences, as indices into `sentences`.
    public let sentences: Range<Int>
  }

  /// The tokens in order.
  public internal(set) var tokens: [Token] = []
  /// The sentences in order, as ranges of indices into `tokens`; together they cover every token, and none is of two
  /// paragraphs.
  public internal(set) var sentences: [Range<Int>] = []
  /// The paragraphs in order.
  public internal(set) var paragraphs: [Paragraph] = []
  /// The tokens of the last paragraph that may close a sentence, in order.
  var stops: [Stop] = []

  /// Makes empty buffers.
  public init() {}

  /// Empties the buffers and keeps their memory.
  public mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
  }
}

/// A token that may close a sentence.
struct Stop: Sendable {
  /// Its index among the tokens of its paragraph.
  var token: Int
  /// Why it may.
  var kind: Kind

  enum Kind: UInt8, Sendable {
    /// A full stop, or its like in another script.
    case period
    /// A question or exclamation mark.
    case mark
    /// Three dots.
    case ellipsis
    /// An abbreviation that seldom ends a sentence, because a name follows: `Mr.`
    case title
    /// A line of ornaments: `****`, `====`; or an emoticon.
    case ornament
    /// A web address.
    case address
    /// Another abbreviation with its full stop: `Inc.`, `U.S.`, `J.`
    case abbreviation
  }
}
