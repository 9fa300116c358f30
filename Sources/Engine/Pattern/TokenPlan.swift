import Analysis
import Rules

/// All rules of an engine that look at tokens, compiled: programs, token tests, and for every word the programs that it
/// triggers.
struct TokenPlan: Sendable {
  /// What the matches of a program are for, and what must hold in the document.
  struct Entry: Sendable {
    /// The number of its rule.
    var rule: Int32
    /// For a form of a consistency rule, which form of which rule; nil when a match is a finding.
    var occurrence: Occurrence?
    /// The names of its captures.
    var captures: [String] = []
    var antipatterns: [Program] = []
    var givens: [Fact] = []
    /// How often one text may be flagged in a document.
    var most = Int.max
    /// How many different texts must be flagged in a document.
    var least = 1

    /// Whether the findings depend on nothing but their sentence.
    var isLocal: Bool { givens.isEmpty && most == .max && least == 1 }
  }

  /// A form of a consistency rule, by the index of the rule among them and of the form.
  struct Occurrence: Sendable {
    let rule: Int
    let variant: Int
  }

  /// How often tokens of one kind may stand in a document: the index of their test in `givens`, and the bounds.
  struct Fact: Sendable {
    let given: Int
    let min: Int
    let max: Int
  }

  /// An entry that a word triggers, what must stand around the word, and how many tokens stand before it in a match.
  struct Anchor: Sendable {
    let entry: Int32
    /// The gates of the tokens beside it and of those beyond.
    let before: WideGates.Number
    let after: WideGates.Number
    let farBefore: WideGates.Number
    let farAfter: WideGates.Number
    /// The gates of what a match begins with.
    let first: WideGates.Number
    let second: WideGates.Number
    let least: Int16
    let most: Int16
    /// Whether a match begins where a sentence does.
    let isInitial: Bool

    /// Whether it only counts where a sentence begins.
    var isFirst: Bool { isInitial && most == 0 }
  }

  /// An anchor that is no fixed word: its test is tried on every distinct word.
  struct OpenAnchor: Sendable {
    let test: Int32
    let gate: AnchorGate
    let anchor: Anchor
  }

  /// A regular expression about one token.
  struct TokenRegexp: Sendable {
    let expression: String
    let isCaseSensitive: Bool
    /// Which pairs of bytes words must have; nil when that was not worked out before.
    var hint: BytePairs.Hint?
  }

  var entries: [Entry] = []
  /// The programs of the entries, apart so that trying one reads little memory.
  var programs: [Program] = []
  var code: [Instruction] = []
  var tests = WordTests()
  /// The gates of the tests, by their numbers.
  var gates: [TestGate] = []
  /// The table of wide gates.
  var wideGates: [UInt64] = []
  var regexps: [TokenRegexp] = []
  var literals = LiteralTable()
  /// The anchors of literal `n` are `anchors[anchorStarts[n]..<anchorStarts[n + 1]]`.
  var anchors: [Anchor] = []
  /// What is asked first of each anchor, apart because most are asked nothing else.
  var anchorGates: [AnchorGate] = []
  var anchorStarts: [Int32] = [0]
  var openAnchors: [OpenAnchor] = []
  /// Tests whose tokens are counted in every document.
  var givens: [Int32] = []
  var repetitions: [CompiledRepetition] = []
  var foreigns: [CompiledForeign] = []
  var measures: [CompiledMeasure] = []
  var consistencies: [CompiledConsistency] = []

  /// Works out the hint of every regular expression. O(expressions), dozens of matches each.
  mutating func findHints() {
    for i in regexps.indices { regexps[i].hint = BytePairs.Hint(of: regexps[i]) }
  }

  /// Leaves out the rules whose numbers are not on. O(anchors).
  mutating func keep(_ isOn: [Bool]) {
    func runs(_ anchor: Anchor) -> Bool { isOn[Int(entries[Int(anchor.entry)].rule)] }
    openAnchors.removeAll { !runs($0.anchor) }
    repetitions.removeAll { !isOn[Int($0.rule)] }
    foreigns.removeAll { !isOn[Int($0.rule)] }
    measures.removeAll { !isOn[Int($0.rule)] }
    for i in consistencies.indices { consistencies[i].isOn = isOn[Int(consistencies[i].rule)] }
    var kept: [Int] = []
    kept.reserveCapacity(anchors.count)
    var starts: [Int32] = [0]
    starts.reserveCapacity(anchorStarts.count)
    for literal in 0..<anchorStarts.count - 1 {
      for index in Int(anchorStarts[literal])..<Int(anchorStarts[literal + 1]) where runs(anchors[index]) {
        kept.append(index)
      }
      starts.append(Int32(kept.count))
    }
    (anchors, anchorGates) = (kept.map { anchors[$0] }, kept.map { anchorGates[$0] })
    anchorStarts = starts
  }
}
