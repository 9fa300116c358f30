import Analysis
import ArgumentParser
import Files
import Text

/// `calque analyse`: prints what patterns see.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Print a text's tokens, lemmas and tags as CoNLL-U, as rule patterns see them.")

  @Argument(help: "A plain text file, or - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let text = try file == "-" ? Files.readStandardInput() : Files.read(file)
    var writer = ConlluWriter(text)
    var scanner = ParagraphScanner(text)
    while let paragraph = scanner.next() {
      try Console.current.write(writer.paragraph(paragraph))
    }
  }
}

/// Writes paragraphs in the CoNLL-U format of Universal Dependencies, with the columns that are known.
struct ConlluWriter {
  private let text: [UInt8]
  private let vocabulary = Vocabulary()
  private var segmenter = Segmenter()
  private var segmentation = Segmentation()
  private var tagger = Tagger()
  private var words: [UInt32] = []
  private var tags: [Tag] = []
  private var sentences = 0

  /// Prepares to write paragraphs of `text`.
  init(_ text: [UInt8]) { self.text = text }

  /// The lines of one paragraph.
  mutating func paragraph(_ range: ByteRange) -> [UInt8] {
    segmenter.segment(text, in: range, into: &segmentation)
    vocabulary.intern(text, segmentation.tokens, into: &words)
    var lines = "# newpar\n"
    for sentence in segmentation.sentences {
      let tokens = segmentation.tokens[sentence]
      tags.removeAll(keepingCapacity: true)
      tagger.tag(words[sentence], tokens: tokens, vocabulary: vocabulary, into: &tags)
      sentences += 1
      let whole = tokens.first!.range.lower..<tokens.last!.range.upper
      lines += "# sent_id = \(sentences)\n# text = \(oneLine(Int(whole.lowerBound)..<Int(whole.upperBound)))\n"
      for (i, (token, tag)) in zip(tokens, tags).enumerated() {
        let next = sentence.lowerBound + i + 1
        let glued = next < segmentation.tokens.count && !segmentation.tokens[next].spaceBefore
        let form = oneLine(token.range.indices)
        let lemma = Lemmatizer.lemma(of: form, tag: tag)
        lines += "\(i + 1)\t\(form)\t\(lemma)\t_\t\(tag.penn)\t_\t_\t_\t_\t\(glued ? "SpaceAfter=No|" : "")"
        lines += "Range=\(token.range.lower):\(token.range.upper)\n"
      }
      lines += "\n"
    }
    return Array(lines.utf8)
  }

  /// The text of a range with its line breaks and tabs made spaces.
  private func oneLine(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
