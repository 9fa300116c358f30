/// A rule that finds stretches left in another language or script.
///
/// A run is a stretch of one sentence. With `scripts` it is made of neighbouring words of which each has a letter of one
/// of those scripts, digits and punctuation between them included. Otherwise it is made of neighbouring words of which
/// at least the share `share` are words of one same language of `languages` and no English words, and it begins and ends
/// with such a word. A run of at least `minimum` words is flagged as one.
public struct ForeignRule: Sendable, Hashable {
  /// The languages looked for (ISO 639-1); empty for all that are known. Not used with `scripts`.
  public let languages: [String]
  /// The scripts looked for, by their Unicode names, such as `Cyrillic`; empty to look for languages.
  public let scripts: [String]
  /// The least number of words in a run.
  public let minimum: Int
  /// The least share of foreign words in a run, 0...1.
  public let share: Double
  /// Whether runs inside quotation marks, brackets or italics are left alone.
  public let sparesQuoted: Bool
  /// Words that may stand in any text, such as loanwords.
  public let exceptions: [TokenTest]

  /// Makes a foreign rule.
  public init(
    languages: [String] = [], scripts: [String] = [], minimum: Int = 3, share: Double = 0.6, sparesQuoted: Bool = false,
    exceptions: [TokenTest] = []
  ) {
    self.languages = languages
    self.scripts = scripts
    self.minimum = minimum
    self.share = share
    self.sparesQuoted = sparesQuoted
    self.exceptions = exceptions
  }
}
