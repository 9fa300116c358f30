/// Cuts paragraphs into tokens and sentences.
///
/// Tokens follow the English Web Treebank. Any bytes are acceptable: an invalid byte counts as a letter, so that a word in
/// a wrong encoding stays one word. Deterministic, and linear in the number of bytes.
public struct Segmenter: Sendable {
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()

  /// Makes a segmenter; keep one a thread.
  public init() {}

  /// Replaces the contents of `segmentation` with the tokens and sentences of `paragraph`, a byte range of `text`.
  public mutating func segment(_ text: [UInt8], in paragraph: ByteRange, into segmentation: inout Segmentation) {
    segmentation.removeAll()
    append(paragraph, of: text, to: &segmentation)
  }

  /// Adds the tokens and sentences of `paragraph`, a byte range of `text`, to those of paragraphs before it.
  public mutating func append(_ paragraph: ByteRange, of text: [UInt8], to segmentation: inout Segmentation) {
    let (token, sentence) = (segmentation.tokens.count, segmentation.sentences.count)
    let bytes = text.span
    tokenizer.tokenize(bytes, from: Int(paragraph.lower), to: Int(paragraph.upper), into: &segmentation)
    splitter.split(bytes, from: token, &segmentation)
    segmentation.paragraphs.append(
      Segmentation.Paragraph(
        tokens: token..<segmentation.tokens.count, sentences: sentence..<segmentation.sentences.count))
  }
}
