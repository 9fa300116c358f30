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

  /// An entry that a word triggers, and how many tokens stand before the word in a match.
  struct Anchor: Sendable {
    /// What the rarest of its neighbours must have, which is `offset` tokens behind it.
    var gate = Gate.open
    let entry: Int32
    /// The number of its context.
    var context: Int32 = 0
    let least: Int16
    let most: Int16
    var offset: Int8 = 1
    /// Whether a match begins where a sentence does.
    var isInitial = false

    /// Whether it only counts where a sentence begins.
    var isFirst: Bool { isInitial && most == 0 }
  }

  /// What must stand around an anchor.
  struct Context: Sendable, Hashable {
    var before: GateRow
    var after: GateRow
    /// The token before the one before.
    var farBefore: GateRow
    /// The token after the one after.
    var farAfter: GateRow
  }

  /// An anchor that is no fixed word: its test is tried on every distinct word.
  struct OpenAnchor: Sendable {
    let test: Int32
    let anchor: Anchor
  }

  /// A regular expression about one token.
  struct TokenRegexp: Sendable {
    let expression: String
    let isCaseSensitive: Bool
  }

  var entries: [Entry] = []
  /// The programs of the entries, apart so that trying one reads little memory.
  var programs: [Program] = []
  var code: [Instruction] = []
  var tests = WordTests()
  /// The gates of the tests, by their numbers.
  var gates: [TestGate] = []
  /// The literals that gates admit, four words a row.
  var gateRows: [UInt64] = []
  var regexps: [TokenRegexp] = []
  var literals = LiteralTable()
  /// The anchors of literal `n` are `anchors[anchorStarts[n]..<anchorStarts[n + 1]]`.
  var anchors: [Anchor] = []
  var contexts: [Context] = []
  var anchorStarts: [Int32] = [0]
  var openAnchors: [OpenAnchor] = []
  /// Tests whose tokens are counted in every document.
  var givens: [Int32] = []
  var repetitions: [CompiledRepetition] = []
  var foreigns: [CompiledForeign] = []
  var measures: [CompiledMeasure] = []
  var consistencies: [CompiledConsistency] = []

  /// Leaves out the rules whose numbers are not on. O(anchors).
  mutating func keep(_ isOn: [Bool]) {
    func runs(_ anchor: Anchor) -> Bool { isOn[Int(entries[Int(anchor.entry)].rule)] }
    openAnchors.removeAll { !runs($0.anchor) }
    repetitions.removeAll { !isOn[Int($0.rule)] }
    foreigns.removeAll { !isOn[Int($0.rule)] }
    measures.removeAll { !isOn[Int($0.rule)] }
    for i in consistencies.indices { consistencies[i].isOn = isOn[Int(consistencies[i].rule)] }
    var kept: [Anchor] = []
    kept.reserveCapacity(anchors.count)
    var starts: [Int32] = [0]
    starts.reserveCapacity(anchorStarts.count)
    for literal in 0..<anchorStarts.count - 1 {
      for index in Int(anchorStarts[literal])..<Int(anchorStarts[literal + 1]) where runs(anchors[index]) {
        kept.append(anchors[index])
      }
      starts.append(Int32(kept.count))
    }
    (anchors, anchorStarts) = (kept, starts)
  }
}
