import Analysis
import Diagnostics
import Rules
import Text

/// Runs the rules about stretches left in another language or script; O(tokens).
struct ForeignMatcher {
  private let entries: [CompiledForeign]
  private let templates: [FindingTemplate]

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    entries = plan.foreigns
    self.templates = templates
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { entries.isEmpty }

  /// Looks at a sentence of a paragraph that has foreign words.
  func visit(_ sentence: Sentence, _ records: WordRecords, to found: inout FindingList) {
    guard sentence.range.contains(where: { records.features[Int(sentence.words[$0])].isForeign }) else { return }
    for entry in entries {
      var i = 0
      while i < sentence.count {
        guard
          let end = entry.scripts.isEmpty
            ? endOfLanguageRun(entry, sentence, records, from: i)
            : endOfScriptRun(entry, sentence, records, from: i)
        else {
          i += 1
          continue
        }
        if !(entry.sparesQuoted && isQuoted(i..<end, sentence, records)) {
          let match = MatchedText(text: sentence.text, marker: sentence.bytes(i..<end), captures: [:])
          found.add(FindingBuilder.finding(of: templates[Int(entry.rule)], match))
        }
        i = end
      }
    }
  }

  /// The end of a run of words of the entry's scripts that starts at token `i`.
  private func endOfScriptRun(
    _ entry: CompiledForeign, _ sentence: Sentence, _ records: WordRecords, from start: Int
  ) -> Int? {
    var end = start
    var words = 0
    for i in start..<sentence.count {
      let record = records.records[Int(sentence.word(i))]
      if entry.scripts.contains(record.script), !isExcepted(entry, sentence.word(i), records) {
        words += 1
        end = i + 1
      } else if i == start || record.script != .none {
        break
      }
    }
    return words >= entry.minimum ? end : nil
  }

  /// The end of the longest run, starting at token `i`, of which enough words are of one same language.
  private func endOfLanguageRun(
    _ entry: CompiledForeign, _ sentence: Sentence, _ records: WordRecords, from start: Int
  ) -> Int? {
    var languages = records.records[Int(sentence.word(start))].foreignLanguages.intersection(entry.languages)
    guard !languages.isEmpty, !isExcepted(entry, sentence.word(start), records) else { return nil }
    var end: Int?
    var words = 0
    var hits = 0
    for i in start..<sentence.count {
      let record = records.records[Int(sentence.word(i))]
      if record.script == .none { continue }
      words += 1
      let common = record.foreignLanguages.intersection(languages)
      if !common.isEmpty, !isExcepted(entry, sentence.word(i), records) {
        languages = common
        hits += 1
        if words >= entry.minimum, Double(hits) >= entry.share * Double(words) { end = i + 1 }
      } else if !record.isUnknown || Double(hits) < entry.share * Double(words - 1) {
        break
      }
    }
    return end
  }

  private func isExcepted(_ entry: CompiledForeign, _ word: UInt32, _ records: WordRecords) -> Bool {
    entry.exceptions.contains { records.canPass($0, word) }
  }

  private func isQuoted(_ run: Range<Int>, _ sentence: Sentence, _ records: WordRecords) -> Bool {
    let isMark = { (i: Int) in
      sentence.range.indices.contains(sentence.range.lowerBound + i)
        && records.records[Int(sentence.word(i))].flags.contains(.punctuation)
    }
    return run.lowerBound > 0 && run.upperBound < sentence.count && isMark(run.lowerBound - 1)
      && isMark(run.upperBound)
  }
}
