import Analysis
import Rules
import Testing
import Text

@testable import Engine

/// What lets most words and most patterns be dismissed at a glance must never dismiss one that would pass.
@Suite struct CandidateTests {
  static let text = Array(
    """
    “The house,” said he, “was builded in the year 1990 by mine uncle”. In the town can buy any tool! Angela Merkel a
    annoncé the 5 of April that 47.831 people has goed there, of the of the. He he said: It is it difficult, since two
    years already; MOST biggest houses of Europe are not sold. The Ungarische Regierung говорит blik-blok :-) $ 5 ...
    They has have been can to went because although the man with a apple in his hand.
    """.utf8)

  let plan: TokenPlan
  let vocabulary = Vocabulary()
  let records: WordRecords
  let sentences: [Sentence]

  init() throws {
    plan = Engine(BuiltinRules.load().rules).tokens
    var segmenter = Segmenter()
    var segmentation = Segmentation()
    segmenter.segment(Self.text, in: ByteRange(0..<Self.text.count), into: &segmentation)
    var words: [UInt32] = []
    vocabulary.intern(Self.text, segmentation.tokens, into: &words)
    var records = WordRecords(plan: plan, vocabulary: vocabulary)
    records.catchUp()
    self.records = records
    sentences = segmentation.sentences.map {
      Sentence(text: Self.text, tokens: segmentation.tokens, words: words, range: $0)
    }
  }

  @Test func aGateAdmitsEveryWordThatPassesItsTest() {
    var wrong: [String] = []
    for test in 0..<Int32(plan.tests.count) {
      let gate = plan.gates[Int(test)]
      for word in 0..<UInt32(records.heads.count) {
        let signature = records.heads[Int(word)].signature
        let passes = records.canPass(test, word)
        let isSure = gate.gate.admits(signature) && !gate.doubt.admits(signature)
        if passes ? !gate.gate.admits(signature) : isSure {
          wrong.append("\(plan.tests[test]) of “\(String(decoding: vocabulary.bytes(of: word), as: UTF8.self))”")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func aRuleIsTriedWhereverItMatches() {
    let machine = Machine(plan)
    let finder = CandidateFinder(plan)
    var candidates = Candidates()
    var progress = Machine.Progress()
    var missed: [String] = []
    var matches = 0
    for sentence in sentences {
      candidates.removeAll()
      finder.find(in: sentence.range, of: sentence, records, into: &candidates)
      for (entry, program) in plan.programs.enumerated() {
        for start in 0..<sentence.count {
          let words = candidates.signatures.span
          guard machine.match(program, at: start, in: sentence, words, records, isThorough: true, &progress) != nil
          else { continue }
          matches += 1
          let isGated = !machine.canStart(program, at: start, words)
          let isTried = candidates.all.contains { Int($0.entry) == entry && Int($0.start) == start }
          if isGated || !isTried { missed.append("entry \(entry) at token \(start)") }
        }
      }
    }
    #expect(missed == [])
    #expect(matches > 10)
  }

  @Test func aMatchThatDependsOnNoTagIsThereUnderAnother() {
    let machine = Machine(plan)
    let finder = CandidateFinder(plan)
    var candidates = Candidates()
    var progress = Machine.Progress()
    var missed: [String] = []
    var sure = 0
    for sentence in sentences {
      candidates.removeAll()
      finder.find(in: sentence.range, of: sentence, records, into: &candidates)
      // Every word has the first of its tags.
      let tagged = candidates.signatures.map { word in word.tags.first.map { word.tagged($0) } ?? word }
      for candidate in candidates.all {
        let program = plan.programs[Int(candidate.entry)]
        let start = Int(candidate.start)
        let end = machine.match(
          program, at: start, in: sentence, candidates.signatures.span, records, isThorough: true, &progress)
        guard let end, !progress.dependsOnTags else { continue }
        sure += 1
        let marker = progress.tokens(in: 0)
        let other = machine.match(
          program, at: start, in: sentence, tagged.span, records, isThorough: true, &progress)
        if other != end || progress.tokens(in: 0) != marker { missed.append("entry \(candidate.entry) at \(start)") }
      }
    }
    #expect(missed == [])
    #expect(sure > 5)
  }
}
