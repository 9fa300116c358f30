public import Diagnostics

/// One lint rule as its file declares it.
public struct Rule: Sendable {
  /// What reports say of it.
  public let descriptor: RuleDescriptor
  /// What it looks for.
  public let body: RuleBody
  /// What its findings say.
  public let message: Template
  /// Its repairs, the likeliest first.
  public let suggestions: [Suggestion]
  /// Its own tests; empty when rules are loaded without them.
  public let examples: [Example]
  /// The facts about the document that must hold.
  public let givens: [Given]
  /// The severity a finding takes when the document shows enough other evidence of translation.
  public let corroborated: Severity?
  /// Whether the rule runs unless it is asked for by name.
  public let isOnByDefault: Bool
  /// Free labels.
  public let tags: [String]
  /// Where the rule stands.
  public let place: SourcePlace

  /// Makes a rule.
  public init(
    descriptor: RuleDescriptor, body: RuleBody, message: Template, suggestions: [Suggestion] = [],
    examples: [Example] = [], givens: [Given] = [], corroborated: Severity? = nil, isOnByDefault: Bool = true,
    tags: [String] = [], place: SourcePlace
  ) {
    self.descriptor = descriptor
    self.body = body
    self.message = message
    self.suggestions = suggestions
    self.examples = examples
    self.givens = givens
    self.corroborated = corroborated
    self.isOnByDefault = isOnByDefault
    self.tags = tags
    self.place = place
  }
}

/// What a rule looks for: one case a kind of rule.
public enum RuleBody: Sendable {
  /// The tokens of a sentence.
  case pattern(PatternRule)
  /// The characters of a line, a paragraph or the text.
  case regexp(RegexpRule)
  /// A line, its neighbours and its place in the article.
  case line(LineRule)
  /// The same thing said again.
  case repetition(RepetitionRule)
  /// One thing written in several ways.
  case consistency(ConsistencyRule)
  /// Stretches in another language or script.
  case foreign(ForeignRule)
  /// A measured quantity.
  case measure(MeasureRule)
  /// Quotation marks and brackets.
  case pairs(PairsRule)
}

/// A place in a rule file.
public struct SourcePlace: Hashable, Sendable {
  /// The file's name as it was given.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// Makes a place from 1-based numbers.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A fact about the document: how many of its tokens pass a test, the rule's own findings left out.
public struct Given: Sendable {
  /// What a token must be to count.
  public let test: TokenTest
  /// The least number of such tokens.
  public let min: Int
  /// The greatest number of such tokens.
  public let max: Int

  /// Makes a fact.
  public init(test: TokenTest, min: Int, max: Int) {
    self.test = test
    self.min = min
    self.max = max
  }
}

/// A sentence that tests its rule.
public struct Example: Sendable {
  /// The text without the marker.
  public let text: String
  /// The marked part, in UTF-8 bytes of `text`; nil when the rule must stay silent.
  public let marker: Range<Int>?
  /// The corrections expected, in order; empty when the rule offers none.
  public let corrections: [String]
  /// Where the example stands.
  public let place: SourcePlace

  /// Makes an example.
  public init(text: String, marker: Range<Int>?, corrections: [String], place: SourcePlace) {
    self.text = text
    self.marker = marker
    self.corrections = corrections
    self.place = place
  }
}
