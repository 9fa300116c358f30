/// The difference of two texts as `patch` and `git apply` read it.
public struct UnifiedDiff: Sendable {
  private static let context = 3

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let changes: [LineChange]

  /// Compares two texts line by line; O(n log n) in their lines.
  public init(from old: [UInt8], to new: [UInt8]) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    changes = LineChange.between(self.old, self.new)
  }

  /// The diff for a file named `path`; empty when the texts are the same.
  public func text(path: String) -> [UInt8] {
    guard !changes.isEmpty else { return [] }
    var output: [UInt8] = []
    let names = path.hasPrefix("/") ? (path, path) : ("a/" + path, "b/" + path)
    output += "--- \(Self.quoted(names.0))\n+++ \(Self.quoted(names.1))\n".utf8
    for hunk in hunks { write(hunk, to: &output) }
    return output
  }

  /// The changes, those nearer than twice the context together.
  private var hunks: [[LineChange]] {
    var hunks: [[LineChange]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * Self.context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private func write(_ hunk: [LineChange], to output: inout [UInt8]) {
    let (first, last) = (hunk[0], hunk[hunk.count - 1])
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    output += "@@ -\(Self.span(oldRange)) +\(Self.span(newRange)) @@\n".utf8
    var line = oldRange.lowerBound
    for change in hunk {
      for index in line..<change.old.lowerBound { Self.write(" ", old[index], to: &output) }
      for index in change.old { Self.write("-", old[index], to: &output) }
      for index in change.new { Self.write("+", new[index], to: &output) }
      line = change.old.upperBound
    }
    for index in line..<oldRange.upperBound { Self.write(" ", old[index], to: &output) }
  }

  private static func write(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: mark))
    output += line
    if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
  }

  /// A range of lines as the head of a hunk has it: from 1, and an empty one by the line before it.
  private static func span(_ range: Range<Int>) -> String {
    range.isEmpty ? "\(range.lowerBound),0" : "\(range.lowerBound + 1),\(range.count)"
  }

  /// The lines with their line feeds; a carriage return belongs to its line.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// A path as git writes it: quoted when it holds control characters, quotes or backslashes, and with a tab after it
  /// when it holds spaces, so that its end is seen.
  private static func quoted(_ path: String) -> String {
    if path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      var result = "\""
      for byte in path.unicodeScalars {
        switch byte {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case _ where byte.value < 0x20:
          let octal = String(byte.value, radix: 8)
          result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        default: result.unicodeScalars.append(byte)
        }
      }
      return result + "\""
    }
    return path.contains(" ") ? path + "\t" : path
  }
}
