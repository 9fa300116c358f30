/// What line rules weigh: tables of weights, written as text.
///
/// Each line of the text is one table:
///
///     bias: -1.2
///     chain: content.content 1.41 content.furniture -1.09 furniture.content -1.7 furniture.furniture 1.4
///     crowd: free 7 step 0.15 outside 18
///     place length: before.tiny 0.43 after.tiny 0.6
///     next.evidence length: share.short 0.7
///
/// A table names one to four fields, each of the line itself or of a neighbour (`next.`, `previous.`, `next2.`,
/// `previous2.`), and gives weights to combinations of their values.
public struct LineWeights: Sendable {
  /// A field of the line or of one of its neighbours.
  public struct Place: Sendable, Hashable {
    /// The property.
    public let field: LineField
    /// Whose: 0 is the line itself, 1 the next one.
    public let offset: Int

    /// Makes a place; `offset` is -2...2.
    public init(_ field: LineField, offset: Int = 0) {
      self.field = field
      self.offset = offset
    }
  }

  /// Weights for combinations of values.
  public struct Table: Sendable {
    /// One to four fields, at most one of those that may have several values at once.
    public let places: [Place]
    /// The number of values of each field.
    public let sizes: [Int]
    /// The weight of every combination of values, the first field's values running fastest; 0 for most.
    public var weights: [Float]

    /// Makes a table of zeros.
    public init(places: [Place], sizes: [Int]) {
      self.places = places
      self.sizes = sizes
      weights = [Float](repeating: 0, count: sizes.reduce(1, *))
    }
  }

  /// The score of any line.
  public var bias = 0.0
  /// The weight of a step from content (0) or furniture (1) to content or furniture, row by row.
  public var chain = [0.0, 0.0, 0.0, 0.0]
  /// How many suspicious lines an article may hold before each one more weakens them all.
  public var crowdFree = Double.infinity
  /// By how much.
  public var crowdStep = 0.0
  /// Unless there are this many suspicious lines around the article.
  public var crowdOutside = Double.infinity
  /// The tables.
  public var tables: [Table] = []

  /// Makes weights that say nothing.
  public init() {}
}
