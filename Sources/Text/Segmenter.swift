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
    let bytes = text.span
    tokenizer.tokenize(bytes, from: Int(paragraph.lower), to: Int(paragraph.upper), into: &segmentation)
    splitter.split(bytes, &segmentation)
  }
}
