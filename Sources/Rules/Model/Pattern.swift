/// A rule over the tokens of one sentence.
public struct PatternRule: Sendable {
  /// What to find.
  public let pattern: Pattern
  /// What silences a finding that overlaps it.
  public let antipatterns: [Pattern]
  /// How often one text may be flagged in a document, in any case of its letters: a text that is found more often is
  /// taken for a term of the document, and left alone.
  public let most: Int
  /// How many different texts must be flagged in a document for any of them to be: one odd word is a slip, two are a habit.
  public let least: Int

  /// Makes a pattern rule.
  public init(pattern: Pattern, antipatterns: [Pattern] = [], most: Int = .max, least: Int = 1) {
    self.pattern = pattern
    self.antipatterns = antipatterns
    self.most = most
    self.least = least
  }
}

/// A regular expression over tokens.
public struct Pattern: Sendable {
  /// The expression.
  public let root: PatternNode
  /// The number of top-level items, for `<match no="1"/>` to `<match no="n"/>`.
  public let itemCount: Int

  /// Makes a pattern.
  public init(root: PatternNode, itemCount: Int) {
    self.root = root
    self.itemCount = itemCount
  }
}

/// A node of a pattern.
public indirect enum PatternNode: Sendable {
  /// One token that passes a test.
  case token(TokenTest)
  /// Nodes in a row.
  case sequence([PatternNode])
  /// The first alternative that lets the rest match.
  case choice([PatternNode])
  /// A node `min` to `max` times, as often as possible unless `lazy`.
  case repetition(PatternNode, min: Int, max: Int, lazy: Bool)
  /// A node whose tokens a template may name, by item number (from 1, as text) or by name.
  case capture(String, PatternNode)
  /// The flagged part; at most one in a pattern. Without one, all is flagged.
  case marker(PatternNode)
  /// The place before the first token of a sentence.
  case sentenceStart
  /// The place after the last token of a sentence.
  case sentenceEnd

  /// The greatest number of repetitions of `*` and `+`, so that matching stays linear in the text.
  public static let unboundedRepetition = 40
  /// The greatest length of a plain `…`, in tokens.
  public static let gapLength = 8
}

/// A test that one token passes or fails.
public indirect enum TokenTest: Sendable, Hashable {
  /// Any token.
  case any
  /// One of these words in any case; each in lower case.
  case words([String])
  /// One of these words in this very case.
  case exactWords([String])
  /// Any form of one of these lemmas.
  case lemmas([String])
  /// One of these Penn tags.
  case tags([String])
  /// A class of tokens.
  case tokenClass(TokenClass)
  /// The whole token matches a PCRE2 expression.
  case regexp(String, caseSensitive: Bool)
  /// A word of a named list, in any case.
  case list(String)
  /// Fails where the test passes.
  case not(TokenTest)
  /// All of these.
  case all([TokenTest])
  /// At least one of these.
  case either([TokenTest])
}

/// Classes of tokens by grammar or by shape.
public enum TokenClass: String, Sendable, CaseIterable {
  /// NN, NNS, NNP, NNPS.
  case noun
  /// VB, VBD, VBG, VBN, VBP, VBZ.
  case verb
  /// JJ, JJR, JJS.
  case adj
  /// RB, RBR, RBS.
  case adv
  /// DT, PDT, WDT, PRP$.
  case det
  /// PRP.
  case pron
  /// MD.
  case modal
  /// NNP, NNPS.
  case name
  /// A number in digits, or tagged CD.
  case number
  /// Punctuation.
  case punct
  /// A quotation mark of any kind.
  case quote
  /// A word that is in no English list, nor derived from one, nor a known name.
  case unknown
  /// A word common in another language and not in English.
  case foreign
  /// Begins with a capital.
  case capital
  /// Has only lower-case letters.
  case lower
  /// Has at least two letters, all capitals.
  case upper
  /// Stands right after the token before it, with no space.
  case glued
}
