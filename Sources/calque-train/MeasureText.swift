import Analysis
import Files
import Text

/// A text joined from gold sentences, with where each gold token and sentence lies in it.
struct JoinedText {
  var bytes: [UInt8] = []
  var tokens: [ByteRange] = []
  var tags: [Tag] = []
  /// The ranges of the sentences.
  var sentences: [ByteRange] = []

  /// Joins a treebank's sentences: paragraphs by blank lines, sentences by spaces.
  init(_ gold: [GoldSentence]) {
    for sentence in gold {
      if !bytes.isEmpty { bytes += Array((sentence.startsParagraph ? "\n\n" : " ").utf8) }
      let start = bytes.count
      for (i, word) in sentence.words.enumerated() {
        tokens.append(ByteRange(bytes.count..<bytes.count + word.form.utf8.count))
        tags.append(word.tag)
        bytes += Array(word.form.utf8)
        if word.spaceAfter, i + 1 < sentence.words.count { bytes.append(0x20) }
      }
      sentences.append(ByteRange(start..<bytes.count))
    }
  }

  /// Joins the lines of a text of one sentence a line; a line that does not end like a sentence is a paragraph. Lines
  /// that plainly hold several sentences are left out.
  init(lines text: [UInt8]) {
    var open = false
    for line in text.split(separator: 0x0A) where !Self.holdsSeveral(line) {
      let ends = line.reversed().first { !Self.closers.contains($0) }.map { ".!?".utf8.contains($0) } ?? false
      if !bytes.isEmpty { bytes += Array((open && ends ? " " : "\n\n").utf8) }
      sentences.append(ByteRange(bytes.count..<bytes.count + line.count))
      bytes += line
      open = ends
    }
  }

  private static let closers = Set("\"')”’\r ".utf8)

  /// Whether a full stop after a small letter or a digit, and no abbreviation's, is followed by a space and a capital.
  private static func holdsSeveral(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(separator: 0x20)
    for (word, next) in zip(words, words.dropFirst()) {
      let core = word.reversed().drop { closers.contains($0) }
      guard let stop = core.first, ".!?".utf8.contains(stop) else { continue }
      let last = core.dropFirst().prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }.count
      let digit = core.dropFirst().first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      let start = next.first { !closers.contains($0) && $0 < 0x80 } ?? 0
      if last >= 3 || last == 2 && core.count == 3 && !word.starts(with: "vs".utf8) || digit,
        start >= UInt8(ascii: "A"), start <= UInt8(ascii: "Z")
      {
        return true
      }
    }
    return false
  }
}

/// What the analysis made of a text.
struct OwnText {
  var tokens: [ByteRange] = []
  var tags: [Tag] = []
  var sentences: [ByteRange] = []

  init(_ text: [UInt8], tagged: Bool) {
    let vocabulary = Vocabulary()
    var scanner = ParagraphScanner(text)
    var segmenter = Segmenter()
    var tagger = Tagger()
    var result = Segmentation()
    var words: [UInt32] = []
    while let paragraph = scanner.next() {
      segmenter.segment(text, in: paragraph, into: &result)
      vocabulary.intern(text, result.tokens, into: &words)
      for sentence in result.sentences {
        sentences.append(
          ByteRange(result.tokens[sentence.lowerBound].range.lower, result.tokens[sentence.upperBound - 1].range.upper))
        if tagged {
          tagger.tag(words[sentence], tokens: result.tokens[sentence], vocabulary: vocabulary, into: &tags)
        }
      }
      tokens += result.tokens.map(\.range)
    }
  }
}

/// Prints how well tokens, tags and sentences are found in running text.
func measureText(_ gold: [GoldSentence]) -> Errors {
  let text = JoinedText(gold)
  let own = OwnText(text.bytes, tagged: true)
  var errors = Errors()
  let ours = Dictionary(uniqueKeysWithValues: own.tokens.enumerated().map { ($1, $0) })
  var found = 0
  var correct = 0
  for (range, tag) in zip(text.tokens, text.tags) {
    if let index = ours[range] {
      found += 1
      if own.tags[index] == tag { correct += 1 }
    }
  }
  let goldRanges = Set(text.tokens)
  for range in own.tokens where !goldRanges.contains(range) {
    let (start, end) = (range.indices.lowerBound, range.indices.upperBound)
    let before = text.bytes[max(0, start - 40)..<start].reversed().prefix { $0 > 0x20 }.reversed()
    let after = text.bytes[end...].prefix(40).prefix { $0 > 0x20 }
    let word = String(decoding: text.bytes[range.indices], as: UTF8.self)
    errors.add("no token: \(String(decoding: before, as: UTF8.self))[\(word)]\(String(decoding: after, as: UTF8.self))")
  }
  print("tokens, F1: \(f1(found, text.tokens.count, own.tokens.count))")
  print("tags, own tokens and sentences, F1: \(f1(correct, text.tokens.count, own.tokens.count))")
  measureSentences("sentences, treebank", text, own, &errors)
  return errors
}

/// Prints how well the sentences of one-sentence-a-line news texts are found.
func measureNews(_ paths: [String]) throws -> Errors {
  var errors = Errors()
  for path in paths {
    var all = JoinedText([])
    var own = OwnText([], tagged: false)
    var shift = 0
    for text in try PlainTexts.read(path) {
      let joined = JoinedText(lines: text)
      let found = OwnText(joined.bytes, tagged: false)
      all.bytes += joined.bytes + [0x0A]
      all.sentences += joined.sentences.map { ByteRange($0.indices.lowerBound + shift..<$0.indices.upperBound + shift) }
      own.sentences += found.sentences.map { ByteRange($0.indices.lowerBound + shift..<$0.indices.upperBound + shift) }
      shift = all.bytes.count
    }
    measureSentences("sentences, \(path.split(separator: "/").last!)", all, own, &errors)
  }
  return errors
}

private func measureSentences(_ name: String, _ text: JoinedText, _ own: OwnText, _ errors: inout Errors) {
  let ends = Set(text.sentences.map(\.upper))
  let found = Set(own.sentences)
  let right = Set(text.sentences).intersection(found).count
  print("\(name), F1: \(f1(right, text.sentences.count, own.sentences.count))")
  for sentence in own.sentences where !ends.contains(sentence.upper) {
    let place = Int(sentence.upper)
    let around = text.bytes[max(0, place - 25)..<min(text.bytes.count, place + 20)]
    errors.add("wrong end: \(String(decoding: around, as: UTF8.self))")
  }
  let ours = Set(own.sentences.map(\.upper))
  for end in ends where !ours.contains(end) {
    let place = Int(end)
    let around = text.bytes[max(0, place - 25)..<min(text.bytes.count, place + 20)]
    errors.add("missed end: \(String(decoding: around, as: UTF8.self))")
  }
}

/// The harmonic mean of precision and recall, with both.
private func f1(_ right: Int, _ gold: Int, _ own: Int) -> String {
  "\(percent(2 * right, gold + own)) (precision \(percent(right, own)), recall \(percent(right, gold)))"
}
