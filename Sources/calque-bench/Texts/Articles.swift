import Files
import Randomness

/// The paragraphs of real articles, from which texts of any length are made.
struct Articles {
  /// The paragraphs, in the order of the files; each ends with its blank line.
  let paragraphs: [ArraySlice<UInt8>]

  /// Takes the `.txt` files of a folder apart. Throws when it cannot be read or holds no text.
  init(folder: String) throws {
    var paragraphs: [ArraySlice<UInt8>] = []
    for name in try Files.names(in: folder) where Paths.fileExtension(of: name) == "txt" {
      paragraphs += Self.paragraphs(of: try Files.read(Paths.join(folder, name)))
    }
    if paragraphs.isEmpty { throw FileError("find articles in", folder, reason: "there is no .txt file with text") }
    self.paragraphs = paragraphs
  }

  /// Takes one text apart.
  init(_ text: [UInt8]) { paragraphs = Self.paragraphs(of: text) }

  /// The paragraphs again and again, each time in another order, until `count` bytes are reached; whole paragraphs,
  /// handed over about a megabyte at a time. The same `seed` gives the same text.
  func shuffled(bytes count: Int, seed: UInt64, _ write: ([UInt8]) throws -> Void) rethrows {
    var random = SplitMix(seed: seed)
    var order: [Int] = []
    var chunk: [UInt8] = []
    var done = 0
    while done < count {
      if order.isEmpty { order = paragraphs.indices.shuffled(using: &random) }
      let paragraph = paragraphs[order.removeLast()]
      chunk += paragraph
      done += paragraph.count
      if chunk.count > 1_000_000 || done >= count {
        try write(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
  }

  /// A shuffled text as one array.
  func shuffled(bytes count: Int, seed: UInt64) -> [UInt8] {
    var text: [UInt8] = []
    shuffled(bytes: count, seed: seed) { text += $0 }
    return text
  }

  private static func paragraphs(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let newline = UInt8(ascii: "\n")
    var result: [ArraySlice<UInt8>] = []
    var paragraph: ArraySlice<UInt8> = []
    for line in text.split(separator: newline, omittingEmptySubsequences: false) {
      if !line.isEmpty {
        paragraph += line + [newline]
      } else if !paragraph.isEmpty {
        result.append(paragraph + [newline])
        paragraph = []
      }
    }
    return paragraph.isEmpty ? result : result + [paragraph + [newline]]
  }
}
