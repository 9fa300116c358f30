/// The tokens and sentences of one paragraph, in buffers that are used again for the next one.
public struct Segmentation: Sendable {
  /// The tokens in order.
  public internal(set) var tokens: [Token] = []
  /// The sentences in order, as ranges of indices into `tokens`; together they cover every token.
  public internal(set) var sentences: [Range<Int>] = []
  /// Indices of the tokens that may close a sentence, in order.
  var stops: [Stop] = []

  /// Makes empty buffers.
  public init() {}

  /// Empties the buffers and keeps their memory.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    stops.removeAll(keepingCapacity: true)
  }
}

/// A token that may close a sentence.
struct Stop: Sendable {
  /// Its index.
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
