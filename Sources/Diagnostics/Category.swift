/// What kind of fault a rule looks for. The raw values are public: they stand in reports, configuration and scores.
public enum Category: String, Sendable, CaseIterable {
  /// Mismatched, unclosed or mixed quotation marks and brackets.
  case quotes
  /// Doubled, missing, spaced or foreign punctuation.
  case punctuation
  /// Capitals where English has none, or none where it has them.
  case capitalisation
  /// Numbers, dates, times and currency in another locale's form.
  case numbers
  /// Doubled subject, agreement, missing or stray word, word order.
  case grammar
  /// Literal idiom, false friend, wrong preposition.
  case calque
  /// Left in another language or script.
  case untranslated
  /// Doubled words and loops.
  case repetition
  /// Page furniture: related posts, comment forms, share bars, advertisements, navigation.
  case boilerplate
  /// What a language model left: preamble, refusal, notes, fences, tags, prompt echo.
  case leftover
  /// Mojibake, entities, invisible characters, mixed scripts.
  case encoding
  /// One name, term or style, several ways, in one document.
  case consistency
  /// Glossary and names of institutions.
  case terminology
  /// Source and translation disagree.
  case bilingual

  /// The place among all categories, from 0.
  public var ordinal: Int {
    switch self {
    case .quotes: 0
    case .punctuation: 1
    case .capitalisation: 2
    case .numbers: 3
    case .grammar: 4
    case .calque: 5
    case .untranslated: 6
    case .repetition: 7
    case .boilerplate: 8
    case .leftover: 9
    case .encoding: 10
    case .consistency: 11
    case .terminology: 12
    case .bilingual: 13
    }
  }
}
