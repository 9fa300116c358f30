import Analysis
import Files
import Text

/// One word of a treebank.
struct GoldWord {
  var form: String
  var lemma: String
  var tag: Tag
  var spaceAfter: Bool
  /// Whether the annotators marked it as misspelt.
  var isTypo: Bool
}

/// One sentence of a treebank.
struct GoldSentence {
  var words: [GoldWord] = []
  /// Whether it begins a paragraph.
  var startsParagraph = false

  /// Whether white space stands before each word.
  var spacesBefore: [Bool] { [true] + words.dropLast().map(\.spaceAfter) }
  /// The words as tokens, of whose ranges nothing is asked.
  var tokens: [Token] {
    spacesBefore.map { Token(range: ByteRange(0, 0), kind: .word, spaceBefore: $0) }
  }
}

/// Reads the sentences of a CoNLL-U file, without empty nodes and with the parts of multiword tokens.
func readTreebank(_ path: String) throws -> [GoldSentence] {
  var sentences: [GoldSentence] = []
  var sentence = GoldSentence()
  var glued = 0...0
  var spaceAfterGlued = true
  for line in try Files.read(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if line.isEmpty {
      if !sentence.words.isEmpty { sentences.append(sentence) }
      sentence = GoldSentence()
      glued = 0...0
    } else if line.first == UInt8(ascii: "#") {
      if line.starts(with: "# newpar".utf8) || line.starts(with: "# newdoc".utf8) { sentence.startsParagraph = true }
    } else {
      let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      let spaceAfter = !fields[9].contains("SpaceAfter=No")
      if let dash = fields[0].firstIndex(of: "-") {
        glued = Int(fields[0][..<dash])!...Int(fields[0][fields[0].index(after: dash)...])!
        spaceAfterGlued = spaceAfter
        continue
      }
      guard let number = Int(fields[0]) else { continue }
      let space = glued.contains(number) ? number == glued.upperBound && spaceAfterGlued : spaceAfter
      sentence.words.append(
        GoldWord(
          form: fields[1], lemma: fields[2], tag: Tag(penn: fields[4]) ?? .XX, spaceAfter: space,
          isTypo: fields[5].contains("Typo=Yes")))
    }
  }
  return sentences
}
