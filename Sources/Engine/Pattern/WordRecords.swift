import Analysis

/// What the engine knows of each distinct word: worked out once a word, read for every token.
struct WordRecords {
  /// One distinct word.
  struct Record {
    /// The literal that equals the word as written; `.max` for none.
    var exact: UInt32
    /// The literal that equals the word in lower case; `.max` for none.
    var lower: UInt32
    /// The tags it can have.
    var tags: TagSet
    var flags: WordFlags
    /// The languages, English not among them, whose word it is.
    var languages: LanguageSet
    /// The script of its first letter.
    var script: Script
    /// The givens whose counters it raises, as the number of one of `sets`.
    var givens: UInt32 = 0
    /// The consistency rules that compare its spelling, as the number of one of `sets`.
    var spellings: UInt32 = 0

    /// Whether it is a word, and in no list.
    var isUnknown: Bool { flags.contains(.unknown) }
    /// The languages of which it is a word while it is no English word.
    var foreignLanguages: LanguageSet { flags.contains(.foreign) ? languages : [] }
    /// Whether it is of another language or of another script.
    fileprivate var isForeign: Bool { flags.contains(.foreign) || (script != .latin && script != .none) }
  }

  /// What rules about repetitions, foreign runs and measures ask of every token. Apart from the rest and small, so that
  /// more of it is in the processor's caches.
  struct Features {
    /// The vocabulary number of the lower-case form.
    let form: UInt32
    /// The measure rules whose test it can pass, one bit each.
    var measures: UInt32 = 0
    /// Whether it is of another language or of another script.
    let isForeign: Bool
  }

  /// What is read of every token.
  struct Head {
    var signature: WordSignature
    /// The anchors that are this word, in the plan's table.
    var fixed = AnchorRun()
    /// The anchors whose test it passes, in `openSets`.
    var open = AnchorRun()
  }

  /// What never changes: one object, so that the records are passed on cheaply.
  private final class Rules {
    let plan: TokenPlan
    let tests: WordTests
    let sets: LiteralSets
    let expressions: TokenExpressions
    /// The consistency rules that compare spellings, and the tests of the words.
    let spelled: [(rule: Int, test: Int32)]
    @exclusivity(unchecked)
    var answers: TestAnswers

    init(_ plan: TokenPlan) {
      self.plan = plan
      tests = plan.tests
      sets = plan.tests.bits(literalCount: plan.literals.count)
      expressions = TokenExpressions(plan.regexps)
      spelled = plan.consistencies.enumerated().compactMap { number, rule in
        rule.isOn ? rule.spelled.map { (number, $0) } : nil
      }
      answers = TestAnswers(tests: plan.tests.count)
    }
  }

  private let rules: Rules
  private(set) var records: [Record] = []
  private(set) var heads: [Head] = []
  private(set) var features: [Features] = []
  private(set) var openSets = AnchorSets()
  /// The sets of givens and of consistency rules that words have.
  private(set) var sets = NumberSets()
  /// The open anchors of the word at hand.
  private var open: [Int32] = []
  private let vocabulary: Vocabulary

  init(plan: TokenPlan, vocabulary: Vocabulary) {
    rules = Rules(plan)
    self.vocabulary = vocabulary
  }

  /// The rules compiled.
  var plan: TokenPlan { rules.plan }

  /// Makes records for the words that the vocabulary has learnt since the last call.
  mutating func catchUp() {
    while records.count < vocabulary.count { append(UInt32(records.count)) }
  }

  /// Forgets all words, together with the vocabulary.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
    openSets.removeAll()
    sets.removeAll()
    rules.expressions.forgetWord()
    rules.answers.removeAll()
  }

  private mutating func append(_ number: UInt32) {
    let info = vocabulary[number]
    let lower = plan.literals.number(of: vocabulary.bytes(of: info.lower).span)
    let exact = info.lower == number ? lower : plan.literals.number(of: vocabulary.bytes(of: number).span)
    var record = Record(
      exact: exact ?? .max, lower: lower ?? .max, tags: info.tags, flags: flags(of: info, number),
      languages: info.languages, script: info.script)
    records.append(record)
    let signature = WordSignature(
      tags: record.tags, flags: record.flags, lower: record.lower, exact: record.exact)
    record.givens = sets.insert(plan.givens.indices.filter { canPass(plan.givens[$0], number, signature) })
    record.spellings = sets.insert(rules.spelled.filter { canPass($0.test, number, signature) }.map(\.rule))
    var features = Features(form: info.lower, isForeign: record.isForeign)
    for (bit, rule) in plan.measures.prefix(32).enumerated() {
      if let test = rule.test, canPass(test, number, signature) { features.measures |= 1 << UInt32(bit) }
    }
    records[Int(number)] = record
    heads.append(head(of: record, number, signature))
    self.features.append(features)
  }

  /// Whether the word of that signature passes a test under some tag that it can have. Few words get past the gate.
  private func canPass(_ test: Int32, _ number: UInt32, _ signature: WordSignature) -> Bool {
    let gate = plan.gates[Int(test)]
    return gate.gate.admits(signature) && (!gate.doubt.admits(signature) || canPass(test, number))
  }

  /// Finds the anchors of a word.
  private mutating func head(of record: Record, _ number: UInt32, _ signature: WordSignature) -> Head {
    var head = Head(signature: signature)
    if record.givens | record.spellings != 0 { head.signature.setNoted() }
    if record.lower != .max {
      head.fixed = AnchorRun(
        plan.anchors, Int(plan.anchorStarts[Int(record.lower)])..<Int(plan.anchorStarts[Int(record.lower) + 1]))
    }
    open.removeAll(keepingCapacity: true)
    for i in plan.openAnchors.indices where canPass(plan.openAnchors[i].test, number, signature) {
      open.append(Int32(i))
    }
    if !open.isEmpty { head.open = openSets.insert(open, of: plan.openAnchors) }
    return head
  }

  private func flags(of info: WordInfo, _ number: UInt32) -> WordFlags {
    var flags = WordFlags()
    if info.shape.contains(.capitalised) { flags.insert(.capital) }
    if info.shape.contains(.lowercase) { flags.insert(.lower) }
    if info.shape.contains(.allCaps) { flags.insert(.upper) }
    if info.shape.contains(.hasLetter) {
      if info.known == .unknown { flags.insert(info.languages.isEmpty ? .unknown : .foreign) }
    } else if info.shape.contains(.hasDigit) {
      flags.insert(.digits)
    } else if QuotationMark.isOne(vocabulary.bytes(of: number)) {
      flags.insert([.punctuation, .quote])
    } else if info.tags.isSubset(of: .punctuation) {
      flags.insert(.punctuation)
    }
    return flags
  }

  /// Whether the word passes a test under some tag that it can have.
  func canPass(_ test: Int32, _ number: UInt32) -> Bool {
    !allowedTags(test, word: number).isDisjoint(with: records.span[unchecked: Int(number)].tags)
  }

  /// Whether a word passes a test under one of some tags. The same is asked of the same words again and again.
  @inline(__always)
  func passes(_ test: Int32, _ number: UInt32, taggedAs tags: TagSet) -> Bool {
    !knownTags(test, number).isDisjoint(with: tags)
  }

  /// Whether a word passes a test under all of some tags.
  func passesSurely(_ test: Int32, _ number: UInt32, taggedAs tags: TagSet) -> Bool {
    tags.isSubset(of: knownTags(test, number))
  }

  @inline(__always)
  private func knownTags(_ test: Int32, _ number: UInt32) -> TagSet {
    rules.answers.tags(of: test, number) ?? learn(test, number)
  }

  @inline(never)
  private func learn(_ test: Int32, _ number: UInt32) -> TagSet {
    let tags = allowedTags(test, word: number)
    rules.answers.note(tags, of: test, number)
    return tags
  }

  /// The tags under which a word passes a test. Words are numbered by the vocabulary, so the look-ups need no check.
  func allowedTags(_ test: Int32, word number: UInt32) -> TagSet {
    switch rules.tests[test] {
    case .any: return .all
    case .lower(let run):
      let literal = records.span[unchecked: Int(number)].lower
      return literal != .max && rules.tests.holds(run, literal) ? .all : []
    case .exact(let run):
      let literal = records.span[unchecked: Int(number)].exact
      return literal != .max && rules.tests.holds(run, literal) ? .all : []
    case .lowerSet(let set):
      let literal = records.span[unchecked: Int(number)].lower
      return literal != .max && rules.sets.holds(set, literal) ? .all : []
    case .exactSet(let set):
      let literal = records.span[unchecked: Int(number)].exact
      return literal != .max && rules.sets.holds(set, literal) ? .all : []
    case .tags(let tags): return tags
    case .flags(let flags): return records.span[unchecked: Int(number)].flags.isSuperset(of: flags) ? .all : []
    case .regexp(let index): return matches(Int(index), number) ? .all : []
    case .not(let test): return TagSet.all.subtracting(allowedTags(test, word: number))
    case .all(let run):
      var tags = TagSet.all
      for i in run.indices where !tags.isEmpty {
        tags.formIntersection(allowedTags(rules.tests.child(i), word: number))
      }
      return tags
    case .either(let run):
      var tags = TagSet()
      for i in run.indices where tags != .all { tags.formUnion(allowedTags(rules.tests.child(i), word: number)) }
      return tags
    }
  }

  private func matches(_ index: Int, _ number: UInt32) -> Bool {
    rules.expressions.matches(index, number, of: vocabulary)
  }
}

extension TagSet {
  /// Every tag.
  static let all = TagSet(rawValue: .max)
}

/// The marks that open or close a quotation, in any convention.
enum QuotationMark {
  private static let marks = Set(
    ["\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "``", "''", "「", "」", "『", "』"].map {
      Array($0.utf8)
    })

  /// Whether the bytes are such a mark.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count <= 3 && marks.contains(Array(bytes)) }
}
