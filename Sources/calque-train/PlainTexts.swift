import Files
import Text

/// Texts without annotation, for counting which words stand beside which.
enum PlainTexts {
  /// The texts in a file of JSON lines, those in the fields `text` and `pe`; or, of one of WordNet's data files, its glosses;
  /// or else the whole file.
  static func read(_ path: String) throws -> [[UInt8]] {
    let bytes = try Files.read(path)
    if path.hasSuffix(".jsonl") {
      return bytes.split(separator: UInt8(ascii: "\n")).compactMap { field("text", of: $0) ?? field("pe", of: $0) }
    }
    if path.contains("/data.") {
      return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
        line.firstIndex(of: UInt8(ascii: "|")).map { Array(line[line.index(after: $0)...]) }
      }
    }
    return [bytes]
  }

  /// The string in a field of a flat JSON object.
  private static func field(_ name: String, of line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let start = line.firstRange(of: Array("\"\(name)\": \"".utf8))?.upperBound else { return nil }
    var text: [UInt8] = []
    var i = start
    while i < line.endIndex, line[i] != UInt8(ascii: "\"") {
      if line[i] == UInt8(ascii: "\\"), i + 1 < line.endIndex {
        i += 1
        switch line[i] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
          let code = UInt32(String(decoding: line[i + 1..<min(i + 5, line.endIndex)], as: UTF8.self), radix: 16) ?? 0x20
          text += Array(String(Unicode.Scalar(code).map(Character.init) ?? " ").utf8)
          i += 4
        default: text.append(line[i])
        }
      } else {
        text.append(line[i])
      }
      i += 1
    }
    return text
  }
}
