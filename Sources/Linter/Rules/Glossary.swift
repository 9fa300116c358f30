import Files
import Text
import XML

/// Terms to use and to avoid, from plain text or TBX.
///
/// Plain text has a term a line, and after a colon what must not stand for it, apart by `|`:
/// `podcaster: podcastist | pod caster`. Lines that begin with `#` are comments. TBX is read by its `term`s of an entry:
/// those whose administrative status is deprecated or superseded are to be avoided.
struct Glossary: Sendable {
  /// A concept.
  struct Entry: Sendable, Equatable {
    /// What to write, the best first.
    var preferred: [String] = []
    /// What not to write.
    var forbidden: [String] = []
  }

  /// The concepts, in the order of the file.
  private(set) var entries: [Entry] = []

  /// Reads a file. Throws when it cannot be read or is XML but no TBX.
  init(path: String) throws(Trouble) {
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch { throw Trouble(error.description) }
    if bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") {
      try readTBX(XMLTree(bytes), path)
    } else {
      readText(bytes)
    }
  }

  /// The terms of a list of accepted words, which may be a glossary: its preferred terms.
  static func termList(at path: String) throws(Trouble) -> [String] {
    try Glossary(path: path).entries.flatMap(\.preferred)
  }

  private mutating func readText(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let halves = line.split(separator: ":", maxSplits: 1)
      let forbidden = halves.count == 2 ? halves[1].split(separator: "|").map { String($0.trimmed) } : []
      entries.append(
        Entry(preferred: halves.first.map { [String($0.trimmed)] } ?? [], forbidden: forbidden.filter { !$0.isEmpty }))
    }
  }

  private mutating func readTBX(_ tree: XMLTree, _ path: String) throws(Trouble) {
    if let problem = tree.problems.first {
      let line = LineIndex(tree.source).line(at: UInt32(problem.offset))
      throw Trouble("\(path):\(line): error: \(problem.message)")
    }
    guard let root = tree.root, ["martif", "tbx"].contains(root.name) else {
      throw Trouble("\(path): error: a glossary in XML must be TBX (<tbx> or <martif>), or else be plain text")
    }
    var concepts: [XMLElement] = []
    collect(["termEntry", "conceptEntry"], in: root, into: &concepts)
    for concept in concepts {
      var languages: [XMLElement] = []
      collect(["langSet", "langSec"], in: concept, into: &languages)
      var entry = Entry()
      for language in languages where language["xml:lang"]?.lowercased().hasPrefix("en") ?? true {
        read(language, into: &entry)
      }
      entries.append(entry)
    }
  }

  private func read(_ language: XMLElement, into entry: inout Entry) {
    var terms: [XMLElement] = []
    collect(["tig", "ntig", "termSec"], in: language, into: &terms)
    for term in terms {
      var names: [XMLElement] = []
      collect(["term"], in: term, into: &names)
      guard let name = names.first.map({ String($0.text[...].trimmed) }), !name.isEmpty else { continue }
      var notes: [XMLElement] = []
      collect(["termNote"], in: term, into: &notes)
      let isForbidden = notes.contains { $0.text.contains("deprecated") || $0.text.contains("superseded") }
      let isPreferred = notes.contains { $0.text.contains("preferredTerm") }
      if isForbidden {
        entry.forbidden.append(name)
      } else {
        entry.preferred.insert(name, at: isPreferred ? 0 : entry.preferred.count)
      }
    }
  }

  private func collect(_ names: [String], in element: XMLElement, into result: inout [XMLElement]) {
    for child in element.elements {
      if names.contains(child.name) { result.append(child) } else { collect(names, in: child, into: &result) }
    }
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    return start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)]
  }
}
