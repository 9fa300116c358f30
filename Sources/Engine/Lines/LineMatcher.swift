import Analysis
import Diagnostics
import Rules
import Text

/// Runs the line rules over a document, some paragraphs at a time. A pure function of its bytes; memory for one page of
/// lines a rule and for every word of the vocabulary.
struct LineMatcher {
  private var runs: [LineRun]
  private var vocabulary = LineVocabulary()
  private var forms: [LineForm] = []

  init(_ rules: [CompiledLine], templates: [FindingTemplate]) {
    runs = rules.map { LineRun($0, template: templates[Int($0.rule)]) }
  }

  /// Reads the lines of the paragraphs up to `end`, and reports the blocks of lines that are no part of the article when a
  /// page of lines is full. `numbers` are those of the tokens' words. O(bytes).
  mutating func visit(
    _ text: [UInt8], before end: Int, _ tokens: [Token], _ numbers: [UInt32], _ words: Vocabulary,
    to found: inout FindingList
  ) {
    if runs.isEmpty { return }
    vocabulary.catchUp(words)
    vocabulary.look(up: numbers, into: &forms)
    for i in runs.indices { runs[i].read(text, before: end, tokens, forms, to: &found) }
  }

  /// Reports the blocks that are not reported yet, and forgets the document.
  mutating func finish(_ text: [UInt8], to found: inout FindingList) {
    for i in runs.indices { runs[i].finish(text, to: &found) }
  }

  /// Forgets all words, together with the vocabulary.
  mutating func forgetWords() { vocabulary.removeAll() }
}
