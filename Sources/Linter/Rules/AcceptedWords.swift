import Diagnostics
import Files
import Text

/// Words that a team has said are right.
struct AcceptedWords: Sendable {
  /// The words in lower case, their parts apart by single spaces.
  private var phrases: Set<String> = []

  /// Reads the settings that accept words. Throws when a file cannot be read.
  init(_ settings: [Setting]) throws(Trouble) {
    for setting in settings {
      switch setting.value {
      case .accept(let words): for word in words { add(word) }
      case .acceptFile(let path):
        let path = Paths.normalized(path, from: setting.base)
        for term in try Glossary.termList(at: path) { add(term) }
      case .glossary(let path):
        let path = Paths.normalized(path, from: setting.base)
        for entry in try Glossary(path: path).entries { for term in entry.preferred { add(term) } }
      default: break
      }
    }
  }

  private mutating func add(_ phrase: String) {
    phrases.insert(phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased())
  }

  /// Whether a finding flags nothing but accepted words: the whole, or each word of it, possessives included.
  func cover(_ range: ByteRange, of text: [UInt8]) -> Bool {
    if phrases.isEmpty || range.isEmpty { return false }
    let words = String(decoding: text[range.indices], as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return false }
    return phrases.contains(words.joined(separator: " ")) || words.allSatisfy { contains($0) }
  }

  private func contains(_ word: Substring) -> Bool {
    if phrases.contains(String(word)) { return true }
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return phrases.contains(String(word.dropLast(2))) }
    return false
  }
}
