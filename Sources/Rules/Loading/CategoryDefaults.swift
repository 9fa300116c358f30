internal import Diagnostics

extension Category {
  /// The MQM error type of rules that give none.
  var mqm: String {
    switch self {
    case .quotes, .punctuation: "punctuation"
    case .capitalisation: "capitalization"
    case .numbers: "number-format"
    case .grammar: "grammar"
    case .calque: "overly-literal"
    case .untranslated: "untranslated"
    case .repetition: "duplication"
    case .boilerplate, .leftover: "addition"
    case .encoding: "character-encoding"
    case .consistency: "inconsistency"
    case .terminology: "terminology"
    case .bilingual: "mistranslation"
    }
  }

  /// The ITS 2.0 issue type of rules that give none.
  var its: ITSType {
    switch self {
    case .quotes, .punctuation, .capitalisation: .typographical
    case .numbers: .localeViolation
    case .grammar: .grammar
    case .calque, .bilingual: .mistranslation
    case .untranslated: .untranslated
    case .repetition: .duplication
    case .boilerplate, .leftover: .addition
    case .encoding: .characters
    case .consistency: .inconsistency
    case .terminology: .terminology
    }
  }

  /// The category that holds what LanguageTool's category of this id holds.
  init?(languageTool id: String) {
    switch id {
    case "PUNCTUATION", "TYPOGRAPHY": self = .punctuation
    case "CASING": self = .capitalisation
    case "GRAMMAR", "COMPOUNDING", "MISC", "TYPOS", "CONFUSED_WORDS": self = .grammar
    case "STYLE", "REDUNDANCY", "PLAIN_ENGLISH", "COLLOCATIONS", "NONSTANDARD_PHRASES", "SEMANTICS", "FALSE_FRIENDS":
      self = .calque
    case "REPETITIONS", "REPETITIONS_STYLE": self = .repetition
    case "AMERICAN_ENGLISH", "BRITISH_ENGLISH", "AMERICAN_ENGLISH_STYLE", "BRITISH_ENGLISH_STYLE", "TERMINOLOGY",
      "WIKIPEDIA":
      self = .terminology
    default: return nil
    }
  }
}
