import Analysis
import Rules

/// All rules of an engine that look at tokens, compiled: programs, token tests, and for every word the programs that it
/// triggers.
final class TokenPlan: Sendable {
  /// What the matches of a program are for.
  struct Entry: Sendable {
    /// The identifier of its rule.
    let rule: String
    let use: Use
    /// The names of its captures.
    let captures: [String]
    let antipatterns: [Program]
    /// For each of the rule's givens, the index of its test in `givens`.
    let givens: [Int]
    /// How often one text may be flagged in a document.
    let most: Int
    /// How many different texts must be flagged in a document.
    let least: Int

    /// Whether the findings depend on nothing but their sentence.
    var isLocal: Bool { givens.isEmpty && most == .max && least == 1 }
  }

  /// What a program's matches are for.
  enum Use: Sendable {
    /// Findings of a rule.
    case finding(Rule)
    /// Occurrences of a form of a consistency rule: the indices of the rule among them and of the variant.
    case occurrence(rule: Int, variant: Int)
  }

  /// An entry that a word triggers, and how many tokens stand before the word in a match.
  struct Anchor: Sendable {
    let entry: Int32
    let least: Int16
    let most: Int16
    /// Where, from the word, stands a token that must pass `neighbourTest`: -1 or 1; 0 if none must.
    var neighbour: Int8 = 0
    var neighbourTest: Int32 = 0
  }

  /// An anchor that is no fixed word: its test is tried on every distinct word.
  struct OpenAnchor: Sendable {
    let test: Int32
    let anchor: Anchor
  }

  /// A rule with the tests of the tokens that it excepts or counts.
  struct Tested<Body: Sendable>: Sendable {
    let rule: Rule
    let body: Body
    let tests: [Int32]
  }

  let entries: [Entry]
  /// The programs of the entries, apart so that trying one reads little memory.
  let programs: [Program]
  let code: [Instruction]
  let tests: WordTests
  let regexps: [(expression: String, isCaseSensitive: Bool)]
  let literals: LiteralTable
  /// The anchors of literal `n` are `anchors[anchorStarts[n]..<anchorStarts[n + 1]]`.
  let anchors: [Anchor]
  let anchorStarts: [Int32]
  let openAnchors: [OpenAnchor]
  /// Tests whose tokens are counted in every document.
  let givens: [Int32]
  let repetitions: [Tested<RepetitionRule>]
  let foreigns: [Tested<ForeignRule>]
  let measures: [Tested<MeasureRule>]
  /// A consistency rule about spellings has the test of the words that it compares.
  let consistencies: [Tested<ConsistencyRule>]

  /// Compiles the rules among `rules` that look at tokens.
  init(rules: [Rule], lists: [String: [String]]) {
    var builder = TokenPlanBuilder(lists: lists)
    for rule in rules { builder.add(rule) }
    entries = builder.entries
    programs = builder.programs
    openAnchors = builder.openAnchors
    givens = builder.givens
    repetitions = builder.repetitions
    foreigns = builder.foreigns
    measures = builder.measures
    consistencies = builder.consistencies
    code = builder.compiler.code
    tests = builder.compiler.tests
    regexps = builder.compiler.regexps
    literals = builder.compiler.literals
    (anchorStarts, anchors) = builder.anchorsByLiteral()
  }
}
